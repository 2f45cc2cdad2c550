"""Watches who listens on TCP ports, apart from anything of Portolan's: reads the kernel's own list every few milliseconds.

watch_ports.py PORT...

Says `looks`, then `MILLISECONDS PORT INODE,INODE` whenever the listening sockets of a port are others than before, and
`gap MILLISECONDS` at the end: the longest time between two looks. Times are CLOCK_MONOTONIC. Ends when its input closes.
"""
import select
import sys
import time

LOOK_EVERY_SECONDS = 0.005
LISTEN = "0A"  # linux/include/net/tcp_states.h


def now():
    return time.monotonic_ns() / 1e6


def listening(ports):
    held = {port: set() for port in ports}
    for name in ("tcp", "tcp6"):
        with open(f"/proc/net/{name}") as table:
            next(table)
            for line in table:
                # sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode (proc_net(5))
                fields = line.split()
                port = int(fields[1].rsplit(":", 1)[1], 16)
                if fields[3] == LISTEN and port in held:
                    held[port].add(fields[9])
    return held


ports = [int(word) for word in sys.argv[1:]]
before = {port: None for port in ports}
last, gap = now(), 0
print("looks", flush=True)
while not select.select([sys.stdin], [], [], LOOK_EVERY_SECONDS)[0]:
    began = now()
    held = listening(ports)
    # What was seen may be as old as the beginning of the look and as new as its end.
    ended = now()
    gap, last = max(gap, ended - last), ended
    for port in ports:
        if held[port] != before[port]:
            print(f"{began:.3f} {port} {','.join(sorted(held[port]))}", flush=True)
    before = held
print(f"gap {gap:.3f}", flush=True)
