"""Criteria sets: looked at, adopted, written, copied, edited, put into use and retired."""

import json
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop_app.cli.answer import DONE, REJECTED, Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.changes import Done
from desktop_app.domain.criteria import Criterion, Subject
from desktop_app.domain.errors import CannotRead, Refused
from desktop_app.domain.progress import Progress
from desktop_app.domain.set_edits.checking import changed_node
from desktop_app.domain.set_edits.nodes import find_node
from desktop_app.domain.set_edits.problems import SetProblem, WrongSet
from desktop_app.domain.set_edits.rows import SavedSet, SetInfo
from desktop_app.domain.templates import criteria_set_data
from desktop_app.reports.criteria_sets import rules_table, sets_table, tree_table
from desktop_app.reports.official import short_title

_LISTS = frozenset({"clusters", "tie_order"})
# What people write in their own words, or as a formula, which may begin with a bracket.
_TEXTS = frozenset({"basis", "formula", "note", "title"})
_SWITCHES = {"true": True, "false": False}


def all_sets(asked: Namespace, _progress: Progress) -> Answer:
    """The sets of a year."""
    with opened(asked) as office:
        found = office.criteria_sets.all(asked.year)
    return Answer(table_text(sets_table(asked.year, found)), [_info(one) for one in found])


def show(asked: Namespace, _progress: Progress) -> Answer:
    """One set with its tree and its rules."""
    with opened(asked) as office:
        detail = office.criteria_sets.detail(asked.year, asked.code, asked.number)
        campaigns = office.campaigns.all(asked.year)
        awards = {one.code: one.name for one in office.titles.all()}
    titles = {one.template: short_title(one.title) for one in campaigns}
    tables = (tree_table(detail, titles), rules_table(detail.rules, awards))
    definition: Any = criteria_set_data(detail.rules)
    told = [_problem_line(one) for one in detail.warnings]
    text = "\n\n".join((*map(table_text, tables), *told))
    return Answer(text, {**_info(detail.info), "definition": definition})


def check(asked: Namespace, _progress: Progress) -> Answer:
    """What is wrong in a set, and what should be looked at again."""
    with opened(asked) as office:
        detail = office.criteria_sets.detail(asked.year, asked.code, asked.number)
        found = office.criteria_sets.check(detail.rules)
    problems = tuple(dict.fromkeys((*found, *detail.warnings)))
    lines = [_problem_line(one) for one in problems] or ["Không có gì sai."]
    status = REJECTED if any(one.is_error for one in problems) else DONE
    return Answer("\n".join(lines), {"problems": _problems(problems)}, status)


def adopt(asked: Namespace, _progress: Progress) -> Answer:
    """A shipped set goes into use; its code is printed."""
    with opened(asked) as office:
        done = office.criteria_sets.adopt(
            asked.template,
            asked.year,
            campaign=asked.campaign,
            code=asked.code,
            clusters=tuple(asked.cluster),
        )
    return Answer(done.value)


def new(asked: Namespace, _progress: Progress) -> Answer:
    """A draft begins; its code is printed."""
    with opened(asked) as office:
        done = office.criteria_sets.new(
            asked.year, asked.code, asked.title, Subject(asked.subject), campaign=asked.campaign
        )
    return Answer(done.value)


def copy(asked: Namespace, _progress: Progress) -> Answer:
    """A set is copied to another year; the copy's code is printed."""
    to_year = asked.to_year or asked.year + 1
    with opened(asked) as office:
        done = office.criteria_sets.copy(
            asked.year, asked.code, to_year, to_code=asked.to_code, campaign=asked.campaign
        )
    return Answer(done.value)


def use(asked: Namespace, _progress: Progress) -> Answer:
    """A set goes into use."""
    with opened(asked) as office:
        office.criteria_sets.use(asked.year, asked.code)
    return Answer(f"Từ nay dùng bộ tiêu chí {asked.code}.")


def retire(asked: Namespace, _progress: Progress) -> Answer:
    """A set goes out of use."""
    with opened(asked) as office:
        office.criteria_sets.retire(asked.year, asked.code, asked.reason)
    return Answer(f"Đã ngừng dùng bộ tiêu chí {asked.code}.")


def change(asked: Namespace, _progress: Progress) -> Answer:
    """What is named of a set, or of one criterion, changes; the rest stays."""
    values = _values(asked.fields)
    with opened(asked) as office:
        if not asked.criterion:
            return _saved(
                office.criteria_sets.set_head(asked.year, asked.code, values, reason=asked.reason)
            )
        shown = office.criteria_sets.detail(asked.year, asked.code)
        node = changed_node(find_node(shown.rules, asked.criterion), values)
        done = office.criteria_sets.set_criterion(
            asked.year,
            asked.code,
            asked.criterion,
            node,
            version=shown.info.version,
            reason=asked.reason,
        )
    return _saved(done)


def replace_whole(asked: Namespace, _progress: Progress) -> Answer:
    """The whole set as a file of its definition has it."""
    data = _definition(asked.file)
    with opened(asked) as office:
        checked = office.criteria_sets.check_data(data)
        if checked.rules is None:
            raise WrongSet(checked.problems)
        done = office.criteria_sets.save(asked.year, asked.code, checked.rules, reason=asked.reason)
    return _saved(done)


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A criterion or a group more."""
    node = changed_node(Criterion("", "", 0), _values(asked.fields))
    with opened(asked) as office:
        done = office.criteria_sets.add_criterion(
            asked.year, asked.code, node, at=asked.at, reason=asked.reason
        )
    return _saved(done)


def move(asked: Namespace, _progress: Progress) -> Answer:
    """A node, with all below it, goes elsewhere."""
    with opened(asked) as office:
        done = office.criteria_sets.move_criterion(
            asked.year, asked.code, asked.criterion, asked.to, at=asked.at, reason=asked.reason
        )
    return _saved(done)


def remove(asked: Namespace, _progress: Progress) -> Answer:
    """A node, with all below it, is no more."""
    with opened(asked) as office:
        done = office.criteria_sets.remove_criterion(
            asked.year, asked.code, asked.criterion, reason=asked.reason
        )
    return _saved(done)


def write(asked: Namespace, _progress: Progress) -> Answer:
    """A set goes out as a workbook to be edited; the file's path is printed."""
    with opened(asked) as office:
        office.criteria_sets.write(asked.year, asked.code, asked.out, asked.number)
    return Answer(str(asked.out))


def _values(fields: Iterable[tuple[str, str]]) -> dict[str, object]:
    return {key: _value(key, text) for key, text in fields}


def _value(key: str, text: str) -> object:
    """A value in the template's shape; nothing behind the sign takes the field away."""
    if not text:
        return None
    if key in _TEXTS:
        return text
    if text[0] in "[{":
        return _json(key, text)
    if key in _LISTS:
        return [one.strip() for one in text.split(",")]
    return _SWITCHES.get(text, text)


def _json(key: str, text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        sentence = f"Giá trị của “{key}” không phải là JSON đúng. Hãy kiểm tra ngoặc và dấu nháy."
        raise Refused(sentence) from error


def _definition(path: Path) -> dict[str, object]:
    """A set in the template's shape, from a file of its own or from what `show --json` prints.

    Raises: CannotRead, Refused.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CannotRead(path) from error
    except (ValueError, RecursionError) as error:
        sentence = f"Tệp “{path}” không phải là JSON đúng."
        raise Refused(sentence) from error
    inner = found.get("definition", found) if isinstance(found, dict) else None
    if not isinstance(inner, dict):
        sentence = f"Tệp “{path}” không chứa một bộ tiêu chí."
        raise Refused(sentence)
    return inner


def _saved(done: Done[SavedSet]) -> Answer:
    saved = done.value
    lines = [f"Đã sửa bộ tiêu chí {saved.code}, phiên bản {saved.number}."]
    if saved.is_new_version:
        lines += _version_lines(saved)
    lines += [_problem_line(one) for one in saved.warnings]
    document: Json = {
        "code": saved.code,
        "number": saved.number,
        "is_new_version": saved.is_new_version,
        "kept": saved.kept,
        "dropped": dict(saved.dropped),
        "warnings": _problems(saved.warnings),
    }
    return Answer("\n".join(lines), document)


def _version_lines(saved: SavedSet) -> list[str]:
    first = f"Bộ đã có điểm nên thành phiên bản mới; {saved.kept} điểm đã nhập được chuyển sang."
    dropped = ", ".join(f"{code} ({count})" for code, count in saved.dropped)
    told = f"{saved.marks_dropped} điểm không còn hợp lệ, không chuyển: {dropped}."
    return [first, *([told] if dropped else []), "Hãy chấm điểm lại (score)."]


def _problem_line(one: SetProblem) -> str:
    return f"{'Lỗi' if one.is_error else 'Lưu ý'}: {one.message}"


def _problems(problems: Iterable[SetProblem]) -> list[Json]:
    return [
        {
            "severity": one.problem.severity.value,
            "code": one.problem.code,
            "part": one.place.part.value,
            "number": one.place.number,
            "criterion": one.place.code,
            "field": one.place.field,
            "value": one.problem.value,
            "message": one.message,
        }
        for one in problems
    ]


def _info(one: SetInfo) -> dict[str, Json]:
    return {**asdict(one), "subject": one.subject.value, "is_frozen": one.is_frozen}


COMMANDS = {
    "criteria list": all_sets,
    "criteria show": show,
    "criteria check": check,
    "criteria adopt": adopt,
    "criteria new": new,
    "criteria copy": copy,
    "criteria use": use,
    "criteria retire": retire,
    "criteria set": change,
    "criteria replace": replace_whole,
    "criteria add": add,
    "criteria move": move,
    "criteria remove": remove,
    "criteria write": write,
}
