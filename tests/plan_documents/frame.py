"""What stands around a plan's chapters: letterhead, title, opening, closing, recipients, stamps."""

from dataclasses import dataclass

from desktop_app.domain.campaigns import LegalBasis, Signatory
from desktop_app.domain.plan_draft import Signature
from tests.plan_documents.rows import Line, Place
from tests.plan_documents.subject import Follows, Span, Subject

COUNTRY = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
LAW = "Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;"
SIGNERS = (
    "Nguyễn Hữu Phước", "Trần Thị Bích Liên", "Lò Văn Pánh", "Đặng Quốc Khánh", "Y Thu Niê",
    "Võ Thị Mỹ Duyên", "Hoàng Đình Giáp", "Lê Anh Tuấn",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Head:
    """The top of the document up to its opening, with what is known of number and date."""

    lines: list[Line]
    title: str
    number: str


def head(subject: Subject, *, letterhead: bool, one_line: bool) -> Head:
    """Letterhead, number, date and title."""
    number, shown = _number(subject)
    date = _date(subject)
    left, right = list(subject.body.letterhead), list(COUNTRY)
    if one_line:
        left += [""] * (len(right) - len(left))
        width = max(map(len, left)) + 8
        tops = [f"{one:<{width}}{other}" for one, other in zip(left, right, strict=True)]
        tops.append(f"{shown:<{width}}{date}")
    elif letterhead:
        tops = [*left, *right, shown, date]
    else:
        tops = [shown, date]
    title = _title(subject)
    lines = [Line(Place.HEAD, text) for text in tops]
    lines += [Line(Place.TITLE, "KẾ HOẠCH"), Line(Place.TITLE, title)]
    return Head(lines, title, number)


def _number(subject: Subject) -> tuple[str, str]:
    """The number read, and the line printed; blank for every third number."""
    symbol, number = subject.body.symbol, f"{subject.number:02}"
    dash = "-" if "/" in symbol else "/"
    if subject.number % 3 == 0:
        blank = subject.dice.choice(("Số:       ", "Số: ...", "Số ", "Số: ……"))
        return "", f"{blank}{dash}{symbol}"
    gap = subject.dice.choice(("", "", " "))
    return f"{number}{dash}{symbol}", f"Số: {number}{gap}{dash}{symbol}"


def _date(subject: Subject) -> str:
    place, year = subject.body.place, subject.year
    day, month = subject.number % 27 + 1, subject.month
    shown = f"{month:02}" if month < 3 else f"{month}"
    return {
        "day": f"{place}, ngày {day:02} tháng {shown} năm {year}",
        "month": f"{place}, ngày     tháng {shown} năm {year}",
        "year": f"{place}, ngày ... tháng ... năm {year}",
        "nothing": f"{place}, ngày     tháng     năm",
    }[subject.known]


def _title(subject: Subject) -> str:
    verb = subject.dice.choice(("Tổ chức", "Phát động", "Triển khai", "Triển khai thực hiện"))
    time = {
        Span.YEAR: f" năm {subject.year}",
        Span.PERIOD: f" {subject.period_text}",
        Span.NOTHING: "",
    }[subject.span]
    return f"{verb} phong trào thi đua “{subject.name}”{time}"


@dataclass(frozen=True, slots=True)
class Opening:
    """The paragraphs before the first chapter, and the documents that they name."""

    lines: list[Line]
    legal_bases: tuple[LegalBasis, ...]


def opening(subject: Subject) -> Opening:
    """Lines of "Căn cứ …", or one paragraph."""
    year = f" năm {subject.year}" if subject.year_in_opening else ""
    ending = subject.dice.choice(("như sau:", "cụ thể như sau:", "với những nội dung sau:"))
    verb = subject.dice.choice(("xây dựng", "ban hành"))
    told = f"{subject.body.issuer} {verb} Kế hoạch thực hiện phong trào thi đua{year} {ending}"
    if subject.follows in {Follows.RESPONDS, Follows.SAME}:
        by = subject.body.authority
        first = f"Hưởng ứng phong trào thi đua “{subject.above}” do {by} phát động, "
        return Opening([Line(Place.BODY, first + told)], ())
    bases = _bases(subject)
    if len(bases) == 1 and subject.dice.random() < 0.5:
        return Opening([Line(Place.BODY, f"Thực hiện {bases[0].text}, {told}")], tuple(bases))
    texts = [LAW, *(f"Căn cứ {basis.text};" for basis in bases)]
    texts[-1] = f"{texts[-1][:-1]}{subject.dice.choice((',', '.', ';'))}"
    return Opening([Line(Place.BODY, text) for text in [*texts, told]], tuple(bases))


def _bases(subject: Subject) -> list[LegalBasis]:
    dice, body, year = subject.dice, subject.body, subject.period[0]
    number, day = str(dice.randint(11, 2400)), (dice.randint(1, 9), dice.randint(1, 28))
    about = dice.choice(("về việc tổ chức", "về", "phát động"))
    if subject.follows is Follows.OWN:
        document = f"Kế hoạch số {number}{'-' if '/' in body.symbol else '/'}{body.symbol}"
        named, by = subject.name, body.issuer
    else:
        document = body.basis.format(number=number)
        named, by = subject.above, body.authority
    tail = f"{about} phong trào thi đua “{named}” {subject.period_text}"
    own = _basis(subject, document, (year, *day), by, tail)
    if subject.follows is not Follows.TWO_TIERS:
        return [own]
    told = f"về phong trào thi đua “{subject.topic.national}”"
    highest = ("Quyết định số 1315/QĐ-TTg", (year - 1, 11, 9), "Thủ tướng Chính phủ")
    return [_basis(subject, *highest, told), own]


def _basis(
    subject: Subject, document: str, day: tuple[int, int, int], by: str, told: str
) -> LegalBasis:
    """A document as printed; a long date only where the title says the plan's year."""
    shown = f"{day[2]:02}/{day[1]}/{day[0]}"
    if subject.span is Span.YEAR and subject.dice.random() < 0.4:
        shown = f"{day[2]:02} tháng {day[1]} năm {day[0]}"
    iso = f"{day[0]}-{day[1]:02}-{day[2]:02}"
    text = f"{document} ngày {shown} của {by} {told}"
    return LegalBasis(text, document.partition(" số ")[2], iso, by)


def closing(subject: Subject, feeds: str) -> list[Line]:
    """The last paragraph; `feeds` is a sentence more, or empty."""
    kept = f"Trên đây là Kế hoạch tổ chức phong trào thi đua “{subject.name}”"
    text = subject.dice.choice(
        (
            f"{kept}, đề nghị các đơn vị nghiêm túc triển khai.",
            f"{kept}, yêu cầu các bộ phận có liên quan tổ chức thực hiện nghiêm túc.",
            f"{kept}.",
        )
    )
    whole = f"{text} {feeds}" if feeds else text
    ending = subject.dice.choice(("./.", "/.", "."))
    return [Line(Place.BODY, f"{whole.rstrip('.')}{ending}")]


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands below the last paragraph."""

    lines: list[Line]
    signatory: Signatory
    signatures: tuple[Signature, ...]


def foot(subject: Subject, *, one_line: bool, stamped: bool) -> Foot:
    """Recipients, who signs, and the stamps of digital signatures."""
    dice, body = subject.dice, subject.body
    name = dice.choice(SIGNERS) if dice.random() < 0.75 else ""
    last = body.recipients[-1]
    listed = [f"- {text};" for text in body.recipients[:-1]] + [f"- {last}."]
    if one_line:
        width = max(map(len, listed)) + 8
        texts = [f"{'Nơi nhận:':<{width}}{body.sign[0]}"]
        rest = list(body.sign[1:])
        texts += [f"{one:<{width}}{rest.pop(0)}" if rest else one for one in listed]
        texts += [f"{'':<{width}}{name}"] if name else []
    else:
        sign = [
            *body.sign,
            *(["(Đã ký)"] if dice.random() < 0.3 else []),
            *([name] if name else []),
        ]
        texts = ["Nơi nhận:", *listed, *sign]
        if dice.random() < 0.2:
            texts = [*sign, "Nơi nhận:", *listed]
    signatures = _signatures(subject, name) if stamped else ()
    lines = [Line(Place.FOOT, text) for text in texts]
    lines += [Line(Place.FOOT, text) for stamp in signatures for text in _stamp(subject, stamp)]
    return Foot(lines, Signatory(body.position, name), signatures)


def _signatures(subject: Subject, name: str) -> tuple[Signature, ...]:
    """Two stamps of another year than the plan's."""
    day = f"{subject.year + 1}-03-{subject.number % 27 + 1:02}"
    who = name or "Phạm Gia Bảo"
    return (
        Signature(who, f"{day}T08:15:09+0700"),
        Signature(subject.body.issuer, f"{day}T14:40:51+0700"),
    )


def _stamp(subject: Subject, stamp: Signature) -> list[str]:
    if subject.number % 2:
        address = "vanthu@coquan.example"
        return [
            "BAN CƠ YẾU CHÍNH PHỦ - ĐT: 0243.0000000; Email: ca@coyeu.example",
            stamp.time,
            f"{stamp.name}<{address}> đã ký lên văn bản này!",
        ]
    return [
        f"Người ký: {stamp.name}",
        "Email: vanthu@coquan.example",
        f"Thời gian ký: {stamp.time}",
    ]
