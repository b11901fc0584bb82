import subprocess
import sys

import pytest

SCRIPT = """
from desktop_app.importers.memory_limit import limit_memory
limit_memory(200 * 2**20)
try:
    bytearray(300 * 2**20)
except MemoryError:
    print("refused")
"""


@pytest.mark.skipif(sys.platform not in {"linux", "win32"}, reason="no ceiling there")
def test_more_memory_than_allowed_is_refused() -> None:
    out = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, check=True, text=True)
    assert out.stdout.strip() == "refused"
