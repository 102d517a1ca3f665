"""Runs a command as a child of its own and prints its user CPU seconds, peak memory and output as JSON."""

import json
import resource
import subprocess
import sys

done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({
    "code": done.returncode,
    "user_seconds": used.ru_utime,
    "peak_megabytes": used.ru_maxrss / 1024,
    "said": (done.stdout if done.returncode == 0 else done.stderr)[-2000:],
}))
