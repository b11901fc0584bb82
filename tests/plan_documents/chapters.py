"""The chapters before the organisation: each part of a plan with what a reader takes from it."""

from dataclasses import dataclass, field, replace
from typing import Any

from desktop_app.domain.campaigns import BySubject, MilestoneKind
from desktop_app.domain.plan_draft import Chapter, DraftMilestone
from tests.plan_documents.bank import UNKNOWN, sentences
from tests.plan_documents.rows import Mark, Part, Row
from tests.plan_documents.subject import Subject


@dataclass(frozen=True, slots=True)
class Piece:
    """A part, and the fields of the draft that it holds."""

    part: Part
    truth: dict[str, Any] = field(default_factory=dict)


def _ended(texts: list[str], *, semicolons: bool) -> list[str]:
    """Items as lists end them: with full stops, or with semicolons up to the last."""
    if not semicolons:
        return [f"{text.rstrip('.')}." for text in texts]
    return [f"{text.rstrip('.')};" for text in texts[:-1]] + [f"{texts[-1].rstrip('.')}."]


def _mark(subject: Subject) -> Mark:
    return subject.dice.choice((Mark.NUMBER, Mark.BULLET))


def purposes(subject: Subject, feeds: str) -> Piece:
    """Purpose and requirements; `feeds` is a sentence more, or empty."""
    dice = subject.dice
    between = dice.choice((", ", " ", " - ", " VÀ "))
    heading = f"MỤC ĐÍCH{between}YÊU CẦU"
    aims, wants = list(sentences("purposes")), list(sentences("requirements"))
    wants += [feeds] if feeds else []
    if dice.random() < 0.5:
        rows = [Row("Mục đích", heading=True), *_paragraphs(aims)]
        rows += [Row("Yêu cầu", heading=True), *_paragraphs(wants)]
    else:
        rows = _paragraphs(aims + wants)
    unread = tuple(Chapter(heading, text) for text in aims + wants)
    return Piece(Part(heading, tuple(rows)), {"unread": unread})


def _paragraphs(texts: list[str]) -> list[Row]:
    return [Row(text, depth=1, mark=Mark.BULLET) for text in texts]


def theme(subject: Subject) -> Piece:
    """The theme, in quotes."""
    heading = subject.dice.choice(("CHỦ ĐỀ", "CHỦ ĐỀ THI ĐUA", "CHỦ ĐỀ PHONG TRÀO THI ĐUA"))
    row = Row(f"“{subject.topic.theme}”.", mark=Mark.NOTHING)
    return Piece(Part(heading, (row,)), {"theme": subject.topic.theme})


def participants(subject: Subject) -> Piece:
    """Who takes part: a line for collectives, a line for individuals."""
    dice = subject.dice
    heading = dice.choice(("ĐỐI TƯỢNG", "ĐỐI TƯỢNG THAM GIA", "ĐỐI TƯỢNG THI ĐUA"))
    before = dice.choice(("", "Đối với "))
    labels = [before + ("tập thể" if before else "Tập thể")]
    labels.append(before + ("cá nhân" if before else "Cá nhân"))
    collective = dice.choice(sentences("participants_collective"))
    individual = dice.choice(sentences("participants_individual"))
    mark = _mark(subject)
    pairs = zip(labels, (collective, individual), strict=True)
    rows = tuple(Row(f"{label}: {text}", mark=mark) for label, text in pairs)
    return Piece(Part(heading, rows), {"participants": BySubject((collective,), (individual,))})


def targets(subject: Subject) -> Piece:
    """Some of the topic's targets, one to an item."""
    dice = subject.dice
    heading = dice.choice(("CHỈ TIÊU", "CHỈ TIÊU PHẤN ĐẤU", "CHỈ TIÊU CỤ THỂ", "CHỈ TIÊU THI ĐUA"))
    chosen = dice.sample(subject.topic.targets, dice.randint(4, 6))
    if dice.random() < 0.3:
        until = f"Đến hết năm {subject.year}, {chosen[-1].text[0].lower()}{chosen[-1].text[1:]}"
        chosen[-1] = replace(chosen[-1], text=until)
    texts = _ended([target.text for target in chosen], semicolons=dice.random() < 0.5)
    mark = _mark(subject)
    rows = tuple(Row(text, mark=mark) for text in texts)
    return Piece(Part(heading, rows), {"targets": tuple(chosen)})


def contents(subject: Subject) -> Piece:
    """The contents: a list, or lists under headings; one item names other campaigns."""
    dice, topic = subject.dice, subject.topic
    heading = dice.choice(
        ("NỘI DUNG THI ĐUA", "NỘI DUNG", "NỘI DUNG THỰC HIỆN", "NỘI DUNG PHONG TRÀO THI ĐUA")
    )
    chosen = dice.sample(topic.contents, dice.randint(4, 6))
    names: tuple[str, ...] = ()
    if dice.random() < 0.7:
        chosen.insert(dice.randint(1, len(chosen)), topic.linked.text)
        names = topic.linked.names
    if dice.random() < 0.4:
        chosen[0] = f"{chosen[0].rstrip('.')} theo phương châm “làm đến đâu chắc đến đó”."
    grouped = dice.random() < 0.4
    rows, read = _grouped(subject, chosen) if grouped else _listed(subject, chosen)
    return Piece(Part(heading, tuple(rows)), {"contents": tuple(read), "linked_campaigns": names})


def _listed(subject: Subject, texts: list[str]) -> tuple[list[Row], list[str]]:
    """Items one after the other; sometimes the last paragraph goes on with the one before it."""
    mark = _mark(subject)
    rows = [Row(text, mark=mark) for text in texts]
    if mark is Mark.NUMBER and subject.dice.random() < 0.5:
        rows[-1] = Row(texts[-1], mark=Mark.NOTHING)
        return rows, [*texts[:-2], f"{texts[-2]} {texts[-1]}"]
    return rows, texts


def _grouped(subject: Subject, texts: list[str]) -> tuple[list[Row], list[str]]:
    middle = len(texts) // 2
    rows = []
    for heading, some in zip(subject.topic.headings, (texts[:middle], texts[middle:]), strict=True):
        rows.append(Row(heading, heading=True))
        rows += [Row(text, depth=1, mark=Mark.BULLET) for text in some]
    return rows, texts


def criteria(subject: Subject) -> Piece:
    """Standards for collectives and for individuals."""
    dice = subject.dice
    heading = dice.choice(("TIÊU CHUẨN THI ĐUA", "TIÊU CHÍ THI ĐUA", "TIÊU CHUẨN", "TIÊU CHÍ"))
    before = dice.choice(("Đối với ", f"{heading.capitalize()} đối với "))
    collective = dice.sample(sentences("collective"), dice.randint(2, 4))
    individual = dice.sample(sentences("individual"), dice.randint(2, 3))
    mark = _mark(subject)
    rows = [Row(f"{before}tập thể", heading=True)]
    rows += [Row(text, depth=1, mark=mark) for text in collective]
    rows += [Row(f"{before}cá nhân", heading=True)]
    rows += [Row(text, depth=1, mark=mark) for text in individual]
    truth = {"criteria": BySubject(tuple(collective), tuple(individual))}
    return Piece(Part(heading, tuple(rows), joined=True), truth)


def rewards(subject: Subject) -> Piece:
    """The rewards: a list, or a paragraph under each heading."""
    dice = subject.dice
    heading = dice.choice(("KHEN THƯỞNG", "CÔNG TÁC KHEN THƯỞNG", "HÌNH THỨC KHEN THƯỞNG"))
    texts = sentences("rewards")
    if dice.random() < 0.5:
        mark = _mark(subject)
        rows = [Row(text, mark=mark) for text in texts]
    else:
        rows = []
        for title, text in zip(sentences("reward_headings"), texts, strict=True):
            rows += [Row(title, heading=True), Row(text, depth=1, mark=Mark.NOTHING)]
    return Piece(Part(heading, tuple(rows)), {"rewards": texts})


def reviews(subject: Subject) -> list[tuple[str, tuple[DraftMilestone, ...]]]:
    """Sentences that set an interim and a final review, with what they say of time."""
    dice, (first, last) = subject.dice, subject.period
    interim, final = MilestoneKind.INTERIM_REVIEW, MilestoneKind.FINAL_REVIEW
    middle = first + 2
    halves = (
        (f"Tổ chức sơ kết giữa kỳ vào năm {middle}.", middle, ""),
        (f"Tiến hành sơ kết trong tháng 6/{middle}.", middle, f"{middle}-06"),
        (f"Tổ chức sơ kết vào quý III/{middle}.", middle, ""),
        (f"Tổ chức sơ kết phong trào ngày 15/7/{middle}.", middle, f"{middle}-07-15"),
    )
    ends = (
        (f"Tổ chức tổng kết vào năm {last}.", last, ""),
        (f"Tiến hành tổng kết, rút kinh nghiệm trong tháng 11 năm {last}.", last, f"{last}-11"),
        (f"Tổ chức tổng kết phong trào vào quý IV năm {last}.", last, ""),
        (f"Tiến hành tổng kết trước ngày 20/12/{last}.", last, f"{last}-12-20"),
    )
    if dice.random() < 0.25:
        text = "Tổ chức sơ kết, tổng kết phong trào theo hướng dẫn của cấp trên."
        return [(text, (DraftMilestone(interim, text), DraftMilestone(final, text)))]
    (one, year, day), (other, end, until) = dice.choice(halves), dice.choice(ends)
    return [
        (one, (DraftMilestone(interim, one, year, day),)),
        (other, (DraftMilestone(final, other, end, until),)),
    ]


def milestones(subject: Subject) -> Piece:
    """A chapter of the reviews."""
    dice = subject.dice
    heading = dice.choice(("SƠ KẾT, TỔNG KẾT", "TIẾN ĐỘ THỰC HIỆN", "THỜI GIAN THỰC HIỆN"))
    found = reviews(subject)
    mark = _mark(subject)
    rows = tuple(Row(text, mark=mark) for text, _ in found)
    return Piece(
        Part(heading, rows), {"milestones": tuple(one for _, some in found for one in some)}
    )


def unknown(subject: Subject) -> Piece:
    """A chapter that holds nothing the draft has a field for."""
    heading, text = subject.dice.choice(UNKNOWN)
    row = Row(text, mark=Mark.NOTHING)
    return Piece(Part(heading, (row,)), {"unread": (Chapter(heading, text),)})
