"""Word templates: saved to be edited in Word, taken in, looked through, filled.

What reads templates is loaded where it is used: the program's start has no need of it.
"""

from pathlib import Path

from sqlalchemy import Connection, Row, delete, insert, select, update

from desktop_app.config import resource
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import CannotRead, NotFound, Refused
from desktop_app.domain.problems import Problem
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.text import clean
from desktop_app.domain.word_templates import TemplateInfo, WrongTemplate
from desktop_app.models.intake import StoredFile
from desktop_app.models.outputs import WordTemplate
from desktop_app.reports.report import Report
from desktop_app.reports.word_fields import FIELDS, KIND_NAMES
from desktop_app.services.desk import Desk
from desktop_app.services.exporting import report_bytes
from desktop_app.services.importing.keeping import keep_content, unpacked
from desktop_app.services.written import ending_of, write

ENDING = ".docx"
_MOST_BYTES = 10 * 2**20


class WordTemplates:
    """The templates of a store, the shipped ones where the office has none of its own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[TemplateInfo, ...]:
        """Each kind of document with the template that is in use."""
        with self._desk.reading() as connection:
            names: dict[str, str] = {
                row.kind: row.name
                for row in connection.execute(select(WordTemplate.kind, WordTemplate.name))
            }
        return tuple(
            TemplateInfo(kind, title, names.get(kind, ""), len(FIELDS[kind]))
            for kind, title in KIND_NAMES.items()
        )

    def save(self, kind: str, out: Path, *, shipped: bool = False) -> Path:
        """Write the template in use, or the shipped one, as a .docx to be edited in Word.

        Raises: NotFound, Refused for another ending, CannotWrite, DiskFull.
        """
        _ensure_known(kind)
        ending_of(out, (ENDING,))
        with self._desk.reading() as connection:
            data = _shipped(kind) if shipped else template_bytes(connection, kind)
        write(out, data)
        return out

    def check(self, kind: str, path: Path | None = None) -> tuple[Problem, ...]:
        """What is wrong with the template in use, or with a file that may become it.

        Raises: NotFound, CannotRead.
        """
        _ensure_known(kind)
        if path is not None:
            return _problems(_read(path), kind)
        with self._desk.reading() as connection:
            return _problems(template_bytes(connection, kind), kind)

    def take(self, kind: str, path: Path) -> Done[None]:
        """Take in a template that was edited in Word; papers of the kind are filled into it.

        Raises: NotFound, CannotRead, WrongTemplate with everything that is wrong with it.
        """
        _ensure_known(kind)
        data = _read(path)
        problems = _problems(data, kind)
        if problems:
            raise WrongTemplate(problems)
        with self._desk.command() as command:
            before = _kept(command.connection, kind)
            record = {"name": clean(path.name), "stored_id": keep_content(command, data)}
            if before is None:
                command.connection.execute(insert(WordTemplate), [{"kind": kind, **record}])
            else:
                change = update(WordTemplate).where(WordTemplate.kind == kind)
                raised = {**record, "version": WordTemplate.version + 1}
                command.connection.execute(change.values(**raised))
            told = {"file": before.name} if before else None
            after = {"file": record["name"]}
            command.audit("word_template.take", f"word_template:{kind}", before=told, after=after)
        return Done(None, Changes.SETTINGS)

    def restore(self, kind: str) -> Done[None]:
        """Go back to the shipped template.

        Raises: NotFound, Refused where it is in use already.
        """
        _ensure_known(kind)
        with self._desk.command() as command:
            before = _kept(command.connection, kind)
            if before is None:
                sentence = f"Mẫu “{KIND_NAMES[kind]}” đang là mẫu có sẵn của chương trình."
                raise Refused(sentence)
            gone = delete(WordTemplate).where(WordTemplate.kind == kind)
            command.connection.execute(gone)
            subject = f"word_template:{kind}"
            command.audit("word_template.restore", subject, before={"file": before.name})
        return Done(None, Changes.SETTINGS)


def document_bytes(desk: Desk, report: Report, ending: str, progress: Progress = silent) -> bytes:
    """A report as a file; a Word document of a kind that has templates is filled into its own.

    Raises: Refused where the template cannot be filled, Cancelled.
    """
    if ending != ENDING or report.kind not in FIELDS:
        return report_bytes(report, ending, progress)
    from desktop_app.exporters.word.templates import filled  # noqa: PLC0415  # see above

    with desk.reading() as connection:
        template = template_bytes(connection, report.kind)
    return filled(template, report, progress)


def template_bytes(connection: Connection, kind: str) -> bytes:
    """The template of a kind that is in use."""
    kept = _kept(connection, kind)
    return _shipped(kind) if kept is None else unpacked(kept.content)


def _shipped(kind: str) -> bytes:
    return resource("word_templates", f"{kind}{ENDING}").read_bytes()


def _kept(connection: Connection, kind: str) -> Row[str, bytes] | None:
    query = (
        select(WordTemplate.name, StoredFile.content)
        .join(StoredFile, StoredFile.id == WordTemplate.stored_id)
        .where(WordTemplate.kind == kind)
    )
    return connection.execute(query).one_or_none()


def _ensure_known(kind: str) -> None:
    """Raises: NotFound."""
    if kind not in FIELDS:
        what = "mẫu văn bản"
        raise NotFound(what, kind, FIELDS)


def _read(path: Path) -> bytes:
    """Raises: CannotRead, Refused."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            sentence = f"Tệp “{path.name}” quá lớn để làm mẫu. Hãy bỏ bớt hình ảnh rồi thử lại."
            raise Refused(sentence)
        return path.read_bytes()
    except OSError as error:
        raise CannotRead(path) from error


def _problems(data: bytes, kind: str) -> tuple[Problem, ...]:
    from desktop_app.exporters.word.templates import check  # noqa: PLC0415  # see above

    return check(data, kind)
