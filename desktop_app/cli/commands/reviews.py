"""Reviews: kept, changed, shown, made into reports."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict, replace

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.cli.usage import Misused
from desktop_app.domain.progress import Progress
from desktop_app.domain.reviews import NewReview, Praise, Review, ReviewKind, ReviewText
from desktop_app.reports.reviews import reviews_table

_PROSE = ("results", "shortcomings", "lessons", "direction", "proposals")


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A review is kept; its number is printed."""
    codes = asked.campaign or []
    if not codes:
        message = "còn thiếu --campaign: phong trào được sơ kết, tổng kết"
        raise Misused(message)
    with opened(asked) as office:
        kind = ReviewKind(asked.kind) if asked.kind else None
        draft = office.review_reports.draft(codes, _years(asked), kind, asked.period or "")
        ident = office.reviews.add(_said(asked, draft)).value
    return Answer(str(ident), {"review": ident})


def _years(asked: Namespace) -> tuple[int, int] | None:
    first, last = asked.year_from or asked.year_to, asked.year_to or asked.year_from
    return (first, last) if first and last else None


def change(asked: Namespace, _progress: Progress) -> Answer:
    """What is given replaces what was there."""
    with opened(asked) as office:
        before = office.reviews.one(asked.review)
        office.reviews.change(before.id, before.version, _said(asked, before.said))
    return Answer(f"Đã sửa báo cáo số {asked.review}.")


def withdraw(asked: Namespace, _progress: Progress) -> Answer:
    """A review is taken out."""
    with opened(asked) as office:
        office.reviews.withdraw(asked.review, asked.reason)
    return Answer(f"Đã bỏ báo cáo số {asked.review}.")


def show(asked: Namespace, _progress: Progress) -> Answer:
    """A review with what people wrote."""
    with opened(asked) as office:
        review = office.reviews.one(asked.review)
    said = review.said
    lines = [said.title, f"Phong trào: {', '.join(said.campaigns)}"]
    lines += [text for name in _PROSE if (text := getattr(said.text, name))]
    lines += [f"- {one.name}: {one.text}" for one in said.praises]
    return Answer("\n".join(lines), _document(review))


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The reviews that stand."""
    with opened(asked) as office:
        found = office.reviews.all(asked.campaign)
    return Answer(table_text(reviews_table(found)), {"reviews": [_document(one) for one in found]})


def export(asked: Namespace, progress: Progress) -> Answer:
    """A review's report; its path is printed."""
    with opened(asked) as office:
        said = office.reviews.one(asked.review).said
        return Answer(str(office.review_reports.export(said, asked.out, progress)))


def _said(asked: Namespace, before: NewReview) -> NewReview:
    text = {name: getattr(asked, name) for name in _PROSE if getattr(asked, name) is not None}
    named = tuple(_praises(asked))
    return replace(
        before,
        kind=ReviewKind(asked.kind) if asked.kind else before.kind,
        title=asked.title or before.title,
        campaigns=tuple(asked.campaign or before.campaigns),
        year_from=asked.year_from or before.year_from,
        year_to=asked.year_to or before.year_to,
        period=asked.period or before.period,
        held_on=asked.held or before.held_on,
        text=ReviewText(**(asdict(before.text) | text)),
        praises=named or before.praises,
    )


def _praises(asked: Namespace) -> Iterator[Praise]:
    for given in asked.praise_unit or []:
        code, _, text = given.partition(":")
        yield Praise(unit=code.strip(), text=text.strip())
    for given in asked.praise_person or []:
        code, _, text = given.partition(":")
        yield Praise(person=code.strip(), text=text.strip())


def _document(review: Review) -> dict[str, Json]:
    return {"review": review.id, "version": review.version, **asdict(review.said)}


COMMANDS = {
    "review add": add,
    "review set": change,
    "review withdraw": withdraw,
    "review show": show,
    "review list": listed,
    "review export": export,
}
