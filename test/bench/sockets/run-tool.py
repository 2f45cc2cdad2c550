"""
Runs tools and says what they cost: one JSON order per line, {"argv": [...], "times": N}, answered by one JSON line,
{"cpuMs": per run, "wallMs": [each run]} or {"error": why}. Processor time is that of the tool and of what it started,
to the microsecond (getrusage(2), RUSAGE_CHILDREN); the output goes to /dev/null.
"""
import json
import os
import resource
import sys
import time

quiet = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (usage.ru_utime + usage.ru_stime) * 1000


def run(argv, times):
    walls = []
    before = spent()
    for _ in range(times):
        start = time.perf_counter()
        pid = os.posix_spawnp(argv[0], argv, os.environ, file_actions=quiet)
        _, status = os.waitpid(pid, 0)
        walls.append((time.perf_counter() - start) * 1000)
        if status != 0:
            raise OSError(f"{argv[0]} ended with status {os.waitstatus_to_exitcode(status)}")
    return {"cpuMs": (spent() - before) / times, "wallMs": walls}


for line in sys.stdin:
    order = json.loads(line)
    try:
        answer = run(order["argv"], order["times"])
    except OSError as error:
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
