"""Makes an innocent process take the pid of a server between the moment in which it is shown and the moment in which it is
stopped. Runs as the first process of a pid namespace of its own: unshare --pid --fork --mount-proc.

reuse_pid.py SERVER PORT before|asked COMMAND...

`before`: COMMAND, with {pid} in the place of the pid that was shown, starts when the pid has been reused.
`asked`: COMMAND starts while the server still runs, on a terminal of its own; when it asks "[y/N]", the pid is reused, and
the answer is yes.

Prints one line of JSON: the pid, whether the innocent process still runs, and the command's exit status and words.
"""
import json
import os
import pty
import select
import signal
import subprocess
import sys
import time

LAST_PID = "/proc/sys/kernel/ns_last_pid"  # proc_sys_kernel(5): the next process gets the next higher one
ANSWER_WITHIN_SECONDS = 30
ATTEMPTS = 100


def start_server(server, port):
    child = subprocess.Popen(["perl", server, port], stdout=subprocess.PIPE)
    child.stdout.readline()
    return child


def reuse(child):
    """Ends the child and starts an innocent process with its pid."""
    child.send_signal(signal.SIGKILL)
    child.wait()
    for _ in range(ATTEMPTS):
        with open(LAST_PID, "w") as last:
            last.write(str(child.pid - 1))
        pid = os.fork()
        if pid == 0:
            time.sleep(120)
            os._exit(0)
        if pid == child.pid:
            return pid
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    sys.exit(f"pid {child.pid} could not be had again")


def run_after(child, command):
    innocent = reuse(child)
    words = [word.replace("{pid}", str(innocent)) for word in command]
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.returncode, done.stdout


def run_and_answer(child, command):
    asker, terminal = pty.fork()
    if asker == 0:
        os.execvp(command[0], command)
    said = read_until(terminal, b"[y/N]")
    reuse(child)
    os.write(terminal, b"y\n")
    said += read_until(terminal, None)
    return os.waitstatus_to_exitcode(os.waitpid(asker, 0)[1]), said.decode()


def read_until(terminal, words):
    said = b""
    while words is None or words not in said:
        if not select.select([terminal], [], [], ANSWER_WITHIN_SECONDS)[0]:
            sys.exit(f"it did not go on after: {said.decode()}")
        try:
            more = os.read(terminal, 4096)
        except OSError:  # pty(7): the other end has closed
            more = b""
        if not more:
            break
        said += more
    return said


server, port, mode, *command = sys.argv[1:]
child = start_server(server, port)
status, words = (run_and_answer if mode == "asked" else run_after)(child, command)
time.sleep(0.2)
survived = os.waitpid(child.pid, os.WNOHANG) == (0, 0)
print(json.dumps({"pid": child.pid, "innocentSurvived": survived, "status": status, "words": words}))
