"""The floors: who may import whom, by contract, by list and by what a process really loads."""

import ast
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from importlinter import cli as import_linter

from tests.source_tree import ROOT, parsed, place, python_files

# Each floor's own third-party libraries. What is not here may not be imported there, a library
# that nobody has listed yet included. The contracts in pyproject.toml add what is indirect.
LIBRARIES_OF = {
    "": set[str](),
    "app": {"PySide6"},
    "cli": {"tqdm"},
    "config": {"platformdirs", "tomlkit"},
    "domain": set[str](),
    "exporters": {
        *("docx", "docxtpl", "jinja2", "openpyxl", "pikepdf", "pkcs11", "pyhanko", "pypdfium2"),
        *("cryptography", "reportlab", "xlsxwriter"),
    },
    "importers": {"openpyxl", "pypdfium2", "python_calamine", "rapidfuzz", "xlrd"},
    "models": {"alembic", "sqlalchemy"},
    "reports": set[str](),
    "services": {"rapidfuzz", "sqlalchemy"},
    "views": {"PySide6"},
}
# What every database that keeps to the standard computes, or SQLAlchemy spells for each of them.
FUNCTIONS = {
    *("abs", "coalesce", "count", "distinct", "length", "lower", "nullif"),
    *("row_number", "substr", "sum", "upper"),
}
NOT_IMPORTED = {"tzdata"}  # the time zones that zoneinfo finds by itself, for Windows
LIBRARIES_OF_LIBRARIES = {
    **dict.fromkeys(("aiohttp", "asn1crypto", "fontTools", "oscrypto", "tzlocal"), "pyhanko"),
    **dict.fromkeys(("pyhanko_certvalidator", "uharfbuzz"), "pyhanko"),
    **dict.fromkeys(("certifi", "uritools"), "pyhanko_certvalidator"),
    **dict.fromkeys(("aiohappyeyeballs", "aiosignal", "attr", "attrs", "frozenlist"), "aiohttp"),
    **dict.fromkeys(("idna", "multidict", "propcache", "yarl"), "aiohttp"),
    **dict.fromkeys(("_cffi_backend", "cffi", "pycparser"), "cryptography"),
    "packaging": "pikepdf",
    "PIL": "reportlab",
    "charset_normalizer": "reportlab",
    "colorama": "tqdm on Windows",
    "et_xmlfile": "openpyxl",
    "lxml": "python-docx",
    "mako": "alembic",
    "markupsafe": "mako",
    "shiboken6": "PySide6",
    "typing_extensions": "sqlalchemy, alembic",
}


def floor_of(path: Path) -> str:
    inside = path.relative_to(ROOT / "desktop_app").parts[0]
    return "" if inside == "__init__.py" else inside.removesuffix(".py")


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """The line and first name of each import in a file, wherever in the file it stands."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.partition(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module.partition(".")[0]


def locked_imports() -> set[str]:
    """The import names of every library in the runtime lock that is installed here."""
    lock = (ROOT / "locks/runtime.txt").read_text(encoding="utf-8")
    locked = {line.split("==")[0] for line in lock.splitlines() if line[:1].isalpha()}
    return {
        module
        for module, distributions in packages_distributions().items()
        if {name.lower().replace("_", "-") for name in distributions} & locked
    }


def loaded_by(statement: str) -> set[str]:
    """The top-level modules of a fresh process after the statement."""
    script = f"import sys; {statement}; print(*sys.modules)"
    unmeasured = {name: text for name, text in os.environ.items() if "COVERAGE" not in name}
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=unmeasured,  # coverage keeps its figures in SQLite
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in run.stdout.split()}


def test_the_import_contracts_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    status = import_linter.lint_imports(
        config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True
    )
    assert status == import_linter.EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_each_floor_imports_only_its_own_libraries() -> None:
    strangers = [
        f"{place(path, line)}: {name}"
        for path in python_files("desktop_app")
        for line, name in imports_of(path)
        if name not in sys.stdlib_module_names | {"desktop_app"} | LIBRARIES_OF[floor_of(path)]
    ]
    assert strangers == []


def test_every_locked_library_belongs_to_a_floor_or_to_another_library() -> None:
    known = set.union(*LIBRARIES_OF.values()) | NOT_IMPORTED | set(LIBRARIES_OF_LIBRARIES)
    unlisted = {name.partition("_raw")[0] for name in locked_imports()} - known
    # PySide6 and pypdfium2 install a second name beside their own.
    assert unlisted - {"Shiboken", "pypdfium2_cfg", "pypdfium2_cli"} == set()


def test_every_library_that_a_floor_may_import_stands_in_a_contract() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    named = {name for contract in contracts for name in contract.get("forbidden_modules", [])}
    # What reads settings and finds folders may stand wherever settings are read.
    assert set.union(*LIBRARIES_OF.values()) - {"platformdirs", "tomlkit"} <= named


def test_the_standard_librarys_sqlite_is_known_to_the_models_alone() -> None:
    floors = {
        floor_of(path)
        for path in python_files("desktop_app")
        for _, name in imports_of(path)
        if name == "sqlite3"
    }
    assert floors <= {"models"}


def test_outside_the_models_sql_is_that_of_every_database() -> None:
    """Through SQLAlchemy, which services alone import beside the models, with common functions."""
    foreign = [
        f"{place(path, node.lineno)}: {ast.unparse(node)[:60]}"
        for path in python_files("desktop_app/services")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and is_of_one_dialect(node)
    ]
    assert foreign == []


def is_of_one_dialect(call: ast.Call) -> bool:
    """A statement as text, a function of its own, or the largest of several values."""
    match call.func:
        case ast.Attribute(value=ast.Name(id="func"), attr="max" | "min"):
            return len(call.args) > 1
        case ast.Attribute(value=ast.Name(id="func"), attr=name):
            return name not in FUNCTIONS
        case ast.Attribute(attr=name):
            return name in {"exec_driver_sql", "on_conflict_do_update", "on_conflict_do_nothing"}
        case ast.Name(id=name):
            return name in {"literal_column", "text"}
    return False


def test_only_the_models_name_a_dialect() -> None:
    named = [
        place(path, node.lineno)
        for path in python_files("desktop_app")
        if floor_of(path) != "models"
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sqlalchemy.dialect")
    ]
    assert named == []


def test_the_command_line_never_loads_qt() -> None:
    assert not loaded_by("import desktop_app.cli") & {"PySide6", "shiboken6"}


def test_the_reader_loads_neither_qt_nor_the_store() -> None:
    loaded = loaded_by("import desktop_app.importers.reader")
    assert not loaded & {"PySide6", "shiboken6", "sqlalchemy", "sqlite3", "alembic"}


def test_a_start_loads_no_writer_of_files() -> None:
    """They take as long as the rest of a start together; `exporters/late.py` is the way."""
    loaded = loaded_by("import desktop_app.services.office")
    writers = {"docx", "docxtpl", "openpyxl", "pikepdf", "pkcs11", "pyhanko", "reportlab"}
    assert not loaded & (writers | {"PIL", "cryptography", "jinja2", "xlsxwriter"})


def test_main_is_one_if() -> None:
    body = [
        node
        for node in parsed(ROOT / "main.py").body
        if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        and not isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert [type(node) for node in body] == [ast.If]
    top_imports = {name for line, name in imports_of(ROOT / "main.py") if line < body[0].lineno}
    assert "PySide6" not in top_imports
