"""docs/data-model.md draws the store as it is, and says of the rest that it is still to come."""

import re
from dataclasses import dataclass

import pytest
from sqlalchemy import Table

from desktop_app.models.schema import metadata
from tests.source_tree import ROOT

TEXT = (ROOT / "docs/data-model.md").read_text(encoding="utf-8")
PARTS = {"window", "safekeeping"}
UNNAMED = {"id", "version"}  # every table's own number, and what "*Versioned.*" says

HEADING = re.compile(r"^### `(\w+)` — (.+) — (now|later \((\w+)\))$", re.MULTILINE)
LINE = re.compile(r'^ +(\w+) [|}o]{2}--[o|{]{2} (\w+) : "(.+)"$', re.MULTILINE)
COLUMNS = re.compile(r"^- Columns: (.+?)(?=^- |^#|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Section:
    """What the document says of a table."""

    name: str
    state: str
    part: str | None
    body: str

    @property
    def columns(self) -> set[str]:
        found = COLUMNS.search(self.body)
        return set(re.findall(r"`(\w+)`", found[1])) if found else set()


def sections() -> list[Section]:
    headings = list(HEADING.finditer(TEXT))
    ends = [*(found.start() for found in headings[1:]), len(TEXT)]
    return [
        Section(found[1], found[3].split()[0], found[4], TEXT[found.end() : end])
        for found, end in zip(headings, ends, strict=True)
    ]


SECTIONS = {section.name: section for section in sections()}
STORED = list(metadata.sorted_tables)
NAMES = {table.name for table in STORED}


def test_the_document_says_of_exactly_the_stored_tables_that_they_exist() -> None:
    assert {name for name, section in SECTIONS.items() if section.state == "now"} == NAMES


def test_every_heading_of_a_table_is_understood() -> None:
    assert len(re.findall(r"^### `", TEXT, re.MULTILINE)) == len(sections()) == len(SECTIONS)


def test_a_table_to_come_belongs_to_a_part_of_the_program() -> None:
    assert {section.part for section in SECTIONS.values()} - {None} == PARTS


@pytest.mark.parametrize("section", SECTIONS.values(), ids=lambda section: section.name)
def test_every_table_is_described_by_its_columns(section: Section) -> None:
    assert len(section.columns) >= 2


@pytest.mark.parametrize("table", STORED, ids=lambda table: table.name)
def test_the_columns_of_a_stored_table_are_those_of_the_store(table: Table) -> None:
    assert SECTIONS[table.name].columns == {column.name for column in table.columns} - UNNAMED


@pytest.mark.parametrize("table", STORED, ids=lambda table: table.name)
def test_the_document_says_which_stored_tables_are_versioned(table: Table) -> None:
    assert ("*Versioned.*" in SECTIONS[table.name].body) is ("version" in table.columns)


def test_the_map_draws_exactly_the_references_of_the_store() -> None:
    drawn = {
        (parent, child, label)
        for parent, child, label in LINE.findall(TEXT)
        if not label.endswith(", later")
    }
    stored = {
        (key.column.table.name, table.name, key.parent.name)
        for table in STORED
        for key in table.foreign_keys
    }
    assert drawn == stored


def test_an_optional_reference_is_drawn_as_one() -> None:
    for parent, child, label in LINE.findall(TEXT):
        if not label.endswith(", later"):
            optional = metadata.tables[child].columns[label].nullable
            assert f'{parent} {"|o" if optional else "||"}--o{{ {child} : "{label}"' in TEXT


def test_the_map_draws_only_tables_that_are_described() -> None:
    drawn = {name for parent, child, _ in LINE.findall(TEXT) for name in (parent, child)}
    assert drawn <= set(SECTIONS)


def test_every_line_of_the_map_is_understood() -> None:
    blocks = re.findall(r"```mermaid\nerDiagram\n(.+?)```", TEXT, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    assert [line for line in lines if not LINE.match(line)] == []


def test_a_decision_that_a_table_serves_is_on_the_list() -> None:
    listed = set(re.findall(r"^\| (D\d+) \|", TEXT, re.MULTILINE))
    assert set(re.findall(r"\bD\d+\b", TEXT)) == listed
