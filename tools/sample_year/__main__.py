"""`python -m tools.sample_year [FOLDER]`: makes the sample year, by default where it is kept."""

import argparse
from pathlib import Path

from tools.sample_year.build import build

_HOME = Path(__file__).resolve().parents[2] / "resources" / "sample_year"

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=_HOME)
    build(parser.parse_args().folder)
