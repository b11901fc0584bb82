"""Templates as the office would make them, line by line; and what a document says."""

from io import BytesIO

import docx
from docx.document import Document
from docx.table import Table

from desktop_app.config import resource
from desktop_app.reports.decision import DecisionFacts, decision_report
from desktop_app.reports.minutes import minutes_report
from desktop_app.reports.proposal import proposal_report
from desktop_app.reports.report import Report
from tests.reports.round_facts import COUNCIL, FACTS, MEETING


def proposal() -> Report:
    return proposal_report(FACTS)


def minutes() -> Report:
    return minutes_report(FACTS, COUNCIL, MEETING)


def decision() -> Report:
    return decision_report(DecisionFacts(FACTS, FACTS.entries))


def shipped(kind: str) -> bytes:
    """The template that ships with the program."""
    return resource("word_templates", f"{kind}.docx").read_bytes()


def template(*lines: str) -> bytes:
    """A document of these paragraphs."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def with_table(*rows: tuple[str, ...]) -> bytes:
    """A document with a table of these rows."""
    document = docx.Document()
    table = document.add_table(0, len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    return saved(document)


def saved(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def lines(data: bytes) -> list[str]:
    """All that a document says in its body, in order, cell after cell; no blank lines."""
    found: list[str] = []
    for block in docx.Document(BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            found += [cell.text for row in block.rows for cell in row.cells]
        else:
            found.append(block.text)
    return [one.strip() for text in found for one in text.split("\n") if one.strip()]
