"""What the window says, gathered from the source, and its English in `resources/translations/en`.

`python -m tools.translations` brings the catalogue up to the source: new texts come in with an
empty English, texts that nobody says any more go. It prints what is left to translate.
"""

import ast
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "desktop_app"
CATALOGUE = ROOT / "resources" / "translations" / "en"
FLOORS = (
    "app.py",
    "views",
    "services",
    "domain",
    "reports",
    "importers",
    "exporters/excel/body.py",
    "exporters/pdf/grid.py",
    "exporters/pdf/grid_layout.py",
    "models/database.py",
)
SHARED = "shared"
# What goes on paper, is data of the law, or is read in files and never said.
NOT_SAID = (
    "domain/certificates/fitting.py",
    "domain/certificates/slips.py",
    "domain/certificates/wording.py",
    "domain/legacy_text.py",
    "domain/number_words.py",
    "domain/syllables.py",
    "domain/text.py",
    "importers/plan/",
    "reports/award_papers.py",
    "reports/decision.py",
    "reports/minutes.py",
    "reports/plan.py",
    "reports/plan_chapters.py",
    "reports/proposal.py",
    "reports/reminder.py",
    "reports/review.py",
    "views/catalogue.py",
)
ASKS_FOR_TRANSLATION = frozenset({"tr", "_tr", "translate"})
VIETNAMESE = re.compile("[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
# Shapes to read files by are no texts.
SHAPE = re.compile(r"\(\?|\\[A-Za-z]|\[0-9\]|\|\S|\{[A-Z]{2,}\}\{")
# Vietnamese without a mark to know it by.
UNMARKED = frozenset({"STT"})
HOLDER = re.compile(r"\{(\w*)[^{}]*\}")

Said = dict[str, set[str]]


def said_texts() -> Said:
    """Every text that the window can say, with the areas (`views.awards`) that say it."""
    found: Said = defaultdict(set)
    for path in sorted(_sources()):
        for text in texts_of(path.read_text(encoding="utf-8")):
            found[text].add(area(path))
    return found


def texts_of(source: str) -> Iterator[str]:
    """A module's texts: what is asked to be translated, and whatever is Vietnamese."""
    tree = ast.parse(source)
    passed = set(_docstrings(tree))
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        if isinstance(node, ast.JoinedStr):
            passed.update(id(part) for part in node.values if isinstance(part, ast.Constant))
            text = _with_holders(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            if isinstance(node, ast.Call) and called(node) in ASKS_FOR_TRANSLATION:
                yield from _asked(node)
            continue
        if text in UNMARKED or (VIETNAMESE.search(text) and not SHAPE.search(text)):
            yield text


def called(node: ast.Call) -> str:
    """The last name of what a call calls."""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def area(path: Path) -> str:
    """The folder of a module in the catalogue: `views.awards`, `domain.scoring`, `reports`."""
    parts = [part for part in path.relative_to(SOURCE).parts[:-1] if part != "pages"]
    return ".".join(parts[:2]) or "app"


def holders(text: str) -> list[str]:
    """The placeholders of a text, in alphabetical order."""
    return sorted(HOLDER.findall(text))


def catalogue() -> dict[str, dict[str, str]]:
    """The English by area and Vietnamese text."""
    return {
        path.stem: json.loads(path.read_text(encoding="utf-8")) for path in CATALOGUE.glob("*.json")
    }


def english() -> dict[str, str]:
    """The English by Vietnamese text."""
    return {text: word for words in catalogue().values() for text, word in words.items()}


def sorted_into_areas(said: Said, known: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """What the catalogue should hold; a text of several areas stands in a file of its own."""
    areas: dict[str, dict[str, str]] = defaultdict(dict)
    for text in sorted(said):
        places = said[text]
        areas[next(iter(places)) if len(places) == 1 else SHARED][text] = known.get(text, "")
    return areas


def write(areas: Mapping[str, Mapping[str, str]]) -> None:
    """Write the catalogue anew, a file per area, a line per text."""
    CATALOGUE.mkdir(parents=True, exist_ok=True)
    for path in CATALOGUE.glob("*.json"):
        if path.stem not in areas:
            path.unlink()
    for name, words in areas.items():
        text = json.dumps(words, ensure_ascii=False, indent=0)
        (CATALOGUE / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")


def main() -> int:
    """Bring the catalogue up to the source; 1 where something is left to translate."""
    areas = sorted_into_areas(said_texts(), english())
    write(areas)
    left = [(name, text) for name, words in areas.items() for text in words if not words[text]]
    for name, text in left:
        sys.stdout.write(f"{name}.json: {json.dumps(text, ensure_ascii=False)}\n")
    return 1 if left else 0


def _sources() -> Iterator[Path]:
    for floor in FLOORS:
        start = SOURCE / floor
        for path in start.rglob("*.py") if start.is_dir() else (start,):
            if not path.relative_to(SOURCE).as_posix().startswith(NOT_SAID):
                yield path


def _docstrings(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield id(first.value)


def _asked(node: ast.Call) -> Iterator[str]:
    at = 1 if called(node) == "translate" else 0
    asked = node.args[at] if len(node.args) > at else None
    if isinstance(asked, ast.Constant) and isinstance(asked.value, str):
        yield asked.value


def _with_holders(node: ast.JoinedStr) -> str:
    text = ""
    taken: list[str] = []
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value)
        elif isinstance(part, ast.FormattedValue):
            name = _name(part.value)
            taken.append(name)
            again = taken.count(name)
            text += f"{{{name}{again if again > 1 else ''}}}"
    return text


def _name(node: ast.expr) -> str:
    """A word for what stands in a placeholder: the last name of its expression."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.strip("_")
        case ast.Call(args=[first, *_]):
            return _name(first)
        case ast.Call(func=function):
            return _name(function)
        case ast.Subscript(value=value):
            return _name(value)
    return "value"


if __name__ == "__main__":
    sys.exit(main())
