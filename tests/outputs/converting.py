"""LibreOffice without a window: what it makes of our files."""

import subprocess
from collections.abc import Collection
from pathlib import Path

# 0: recalculate always, whatever the file's own cached values are.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
_PATIENCE_S = 200


def converted(paths: Collection[Path], ending: str, folder: Path) -> dict[str, Path]:
    """The files in another format (".pdf"), by their stems; formulas are worked out anew.

    One start of LibreOffice, which takes longest, does for all of them.
    """
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    out = folder / "converted"
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    convert = ["--convert-to", ending.removeprefix("."), "--outdir", str(out)]
    subprocess.run(
        [*command, *convert, *map(str, paths)],
        check=True,
        capture_output=True,
        timeout=_PATIENCE_S,
    )
    return {path.stem: out / f"{path.stem}{ending}" for path in paths}
