"""Tests stand where their source stands; what goes across modules says what it is about."""

from pathlib import Path

from tests.source_tree import ROOT

FLOORS = ("cli", "domain", "exporters", "importers", "models", "reports", "services", "views")
# Files that hold no single module, each with what it is about instead.
ACROSS = {
    "cli/test_individuals.py": "people, scored and listed by commands",
    "cli/test_program.py": "main.py as a process of its own",
    "cli/test_two_doors.py": "window and command line reach the same use cases",
    "exporters/excel/test_many_rows.py": "workbooks of very many rows",
    "exporters/pdf/test_layout.py": "pages of official documents, measured",
    "exporters/pdf/test_many_rows.py": "memory of a long ranking",
    "importers/plan/test_generated.py": "generated plan documents, read",
    "importers/plan/test_seeds.py": "the five plans, read",
    "importers/plan_files/test_hostile_plans.py": "plan documents that are made to do harm",
    "importers/test_degraded.py": "random returns through all importers",
    "importers/test_form_saved.py": "forms that LibreOffice saved",
    "importers/test_hostile_files.py": "files that are made to do harm",
    "importers/test_sample_year.py": "the sample year, read",
    "models/test_data_model_document.py": "docs/data-model.md",
    "models/test_database_files.py": "the database as files on a disk",
    "services/importing/test_corpus.py": "the corpus of files",
    "services/importing/test_correcting.py": "corrections of a preview, whole",
    "services/importing/test_many_files.py": "a folder of many files",
    "services/importing/test_memory.py": "memory of an import",
    "services/importing/test_recent.py": "a part of comparing",
    "services/importing/test_units_under_parents.py": "units that share a name",
    "services/papers/test_files.py": "papers as files, whole or not at all",
    "services/test_answers_to_corpus.py": "answers to every file of the corpus",
    "services/test_old_stores.py": "a store of an older revision, opened",
    "services/test_printed_plans.py": "the five plans, printed",
    "services/test_sample_year.py": "the sample year's figures",
    "services/test_sample_year_order.py": "the sample year in another order",
    "services/test_sample_year_points.py": "the sample year's points, by hand",
    "services/test_sample_year_warnings.py": "what the sample year is warned of",
    "services/test_shipped_schemes.py": "the real schemes over a store",
    "services/undoing/test_any_order.py": "commands, undo and redo in any order",
    "services/undoing/test_every_command.py": "every command, there and back",
    "views/pages/returns/test_choosing_people.py": "whom a name means",
    "views/pages/returns/test_ledgers.py": "statements and slips in a preview",
    "views/pages/returns/test_mending.py": "cells mended in a preview",
    "views/pages/returns/test_preview.py": "a preview from choice to yes",
    "views/pages/scoring/test_people.py": "people on the scoring page",
    "views/pages/scoring/test_undone_paste.py": "a paste of five hundred rows, undone and redone",
    "views/pages/test_english.py": "every page in English",
    "views/pages/test_every_dialog.py": "every dialog that a button or a menu opens",
    "views/pages/test_every_form.py": "every form of the window, tried with bad input",
    "views/pages/test_one_primary.py": "one red button on each page",
    "views/pages/test_reached.py": "every page: its size, its names, its keys",
    "views/pages/test_taken_back.py": "undo and redo by keys, on pages of a real store",
    "views/pages/test_row_menus.py": "what is done with a row, in its own menu",
    "views/pages/test_taken_away.py": "a store that goes while it is open",
    "views/test_app.py": "desktop_app/app.py",
    "views/test_composing.py": "input methods in every editor",
    "views/test_high_dpi.py": "the window on finer screens",
    "views/test_no_sql.py": "no SQL on the window's thread",
    "views/test_make_run.py": "the program as make starts it",
    "views/test_real_window.py": "the program on a real screen",
    "views/test_stalls.py": "a large store in the window, timed by a heartbeat",
    "views/test_start.py": "the program's start",
    "views/test_whole_way.py": "from an empty store to a printed ranking",
    "views/test_whole_year.py": "from an empty store to a closed year",
}


def names_below(floor: str) -> set[str]:
    """The modules and packages of a floor."""
    top = ROOT / "desktop_app" / floor
    found = [path for path in top.rglob("*") if path.is_dir() or path.suffix == ".py"]
    return {path.stem for path in found}


def files_below(floor: str) -> list[Path]:
    return sorted((ROOT / "tests" / floor).rglob("test_*.py"))


def strays() -> set[str]:
    """The test files that are named after no module of their floor."""
    return {
        path.relative_to(ROOT / "tests").as_posix()
        for floor in FLOORS
        for path in files_below(floor)
        if path.stem.removeprefix("test_") not in names_below(floor)
    }


def test_each_test_file_mirrors_a_module_or_says_what_it_is_about() -> None:
    assert strays() == set(ACROSS)


def test_a_folder_of_tests_has_its_folder_of_source() -> None:
    folders = {
        path.parent.relative_to(ROOT / "tests") for floor in FLOORS for path in files_below(floor)
    }
    assert [one for one in sorted(folders) if not (ROOT / "desktop_app" / one).is_dir()] == []


def test_every_floor_has_tests() -> None:
    assert [floor for floor in FLOORS if not files_below(floor)] == []
