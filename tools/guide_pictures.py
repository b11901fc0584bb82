"""The guide's pictures out of those that the whole-year test saved: light, 1280 × 720, made small.

`python -m tools.guide_pictures FOLDER [--out docs/huong-dan/hinh]` writes `NAME.png` for each name
of `NAMES` that the folder has as `NAME-light-1280x720.png`, and names those that it lacks.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "huong-dan" / "hinh"
ENDING = "-light-1280x720.png"
PAGES = (
    "overview",
    "units",
    "campaigns",
    "returns",
    "fund",
    "criteria",
    "scoring",
    "ranking",
    "awards",
    "reports",
    "history",
)
DIALOGS = (
    "assistant",
    "import-preview",
    "paste-preview",
    "score-sheet",
    "what-if",
    "palette",
    "settings",
    "people",
    "reorganise",
    "find",
    "filter",
)
NAMES = PAGES + DIALOGS
MOST_BYTES = 120_000
# Text on plain surfaces: so few colours are not seen to be few.
COLOURS = (128, 64, 32)


def main(argv: Sequence[str] | None = None) -> None:
    """Make what the command line asks for; the exit status is 1 where a picture is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args(argv)
    asked.out.mkdir(parents=True, exist_ok=True)
    missing = set(NAMES)
    for path in small_pictures(asked.folder, asked.out):
        missing.discard(path.stem)
        print(path)
    if missing:
        raise SystemExit("Missing: " + ", ".join(sorted(missing)))


def small_pictures(folder: Path, out: Path) -> Iterator[Path]:
    """Write each picture of the guide that the folder has."""
    for name in NAMES:
        source = folder / f"{name}{ENDING}"
        if source.exists():
            yield _write_small(source, out / f"{name}.png")


def _write_small(source: Path, target: Path) -> Path:
    with Image.open(source) as opened:
        picture = opened.convert("RGB")
    for colours in COLOURS:
        few = picture.quantize(colours, dither=Image.Dither.NONE)
        few.save(target, "PNG", optimize=True)
        if target.stat().st_size <= MOST_BYTES:
            break
    return target


if __name__ == "__main__":
    main()
