#!/bin/bash
# Runs a server and starts it again as often as it is told: parent.sh SERVER PORT ADDRESS [SECONDS ADDRESS LIVES]...
server=$1 port=$2 address=$3
shift 3
perl "$server" "$port" "address=$address"
while (($# > 0)); do
  sleep "$1"
  perl "$server" "$port" "address=$2" "lives=$3"
  shift 3
done
# Else the shell would become the last server.
exit 0
