"""Runs a server and starts it again as often as it is told: parent.py SERVER PORT ADDRESS [SECONDS ADDRESS LIVES]..."""
import subprocess
import sys
import time

server, port, address, *again = sys.argv[1:]
subprocess.run(["perl", server, port, f"address={address}"])
while again:
    seconds, address, lives, *again = again
    time.sleep(float(seconds))
    subprocess.run(["perl", server, port, f"address={address}", f"lives={lives}"])
