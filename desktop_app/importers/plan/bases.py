"""The documents that a plan names in its opening as what it rests on."""

import re
from collections.abc import Iterator, Sequence

from desktop_app.domain.campaigns import LegalBasis
from desktop_app.domain.dates import parse_date
from desktop_app.importers.plan.bodies import is_agency
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.wording import bare, low

_NAMES = (
    r"(?:bộ luật|luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kế hoạch"
    r"|công văn|hướng dẫn"
    r"|chương trình|kết luận|thông báo|văn bản|đề án|quy định|quy chế|báo cáo|thông tri"
    r"|công điện|điều lệ"
    r"|tờ trình|thư)"
)
_KIND = rf"{_NAMES}(?: liên tịch| hành động| phối hợp| liên ngành| công tác| chỉ đạo)?"
_DOCUMENT = re.compile(
    rf"\b(?P<kind>{_KIND})\s{{0,3}}(?:số)?\s{{0,3}}:?\s{{0,3}}"
    r"(?P<number>[0-9]{1,5}[a-zđ]?\s?[-–/]\s?(?:[0-9]{4}\s?/\s?)?[a-zđ][\wđ&]{0,15}"
    r"(?:\s?[-–/]\s?[a-zđ][\wđ&]{0,15}){0,4})"
)
_LAW = re.compile(r"(?:-\s?)?căn cứ (?:vào )?((?:bộ luật|luật|pháp lệnh|hiến pháp|điều lệ)\b)")
_APART = re.compile(
    r"(?:[;,.]|\bvà(?: các)?|^)\s{0,3}(?:(?:căn cứ|thực hiện|theo|và"
    r"|tiếp tục thực hiện)\s{1,3}){0,2}(?:vào )?$"
)
_DAY = re.compile(
    r"ngày\s{0,3}(?P<a>[0-9]{1,2}\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?[0-9]{4}"
    r"|[0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4})"
    r"|(?P<b>tháng [0-9]{1,2}(?:/| năm )[0-9]{4})|(?P<c>năm [0-9]{4})"
)
_WHOSE = re.compile(
    r"\bcủa\s(?P<issuer>.{2,140}?)(?=\s(?:về|quy định|ban hành|phê duyệt|phát động|hướng dẫn"
    r"|sửa đổi|triển khai"
    r"|thực hiện|tổ chức|v/v|giao|công bố|tiếp tục|chi tiết|đẩy mạnh|tăng cường|trong|\()|[;.“]"
    r"|,(?!\s(?:thể thao|gia đình|khen))|$)"
)
_DECIDES = re.compile(
    r"(?:xây dựng|ban hành|đề ra|lập|tiếp tục|triển khai|tổ chức|phát động)\b.{0,400}(?:kế hoạch"
    r"|như sau|phong trào)"
    r"|(?:xây dựng|ban hành|tổ chức|triển khai|phát động)"
)
_NEAR = 70
_FAR = re.compile(r"\s(?:về|và|v/v)\s|.{60}")


def plan_clause(text: str) -> int:
    """Where in an opening its issuer speaks ("…, Sở A xây dựng Kế hoạch"); else its end."""
    copy = low(text)
    for found in re.finditer(r"(?:^|[,;:]\s{1,3}|\.\s{1,3})(?=[^\W\d_])", copy):
        at = found.end()
        if text[at].isupper() and is_agency(text[at:]) and _DECIDES.search(copy, at, at + 500):
            begun = _DOCUMENT.search(copy, at, at + 250)
            verb = _DECIDES.search(copy, at, at + 500)
            if begun is None or (verb is not None and verb.start() < begun.start()):
                return at
    return len(text)


def find_bases(opening: Sequence[Paragraph]) -> list[Found[LegalBasis]]:
    """The documents with a number (and laws, which may have none), in their order."""
    return [
        Found(basis, paragraph.passage)
        for paragraph in opening
        if not paragraph.text.startswith("(")
        for basis in _bases(paragraph.text[: plan_clause(paragraph.text)])
    ]


def _bases(text: str) -> Iterator[LegalBasis]:
    copy = low(text)
    starts: list[re.Match[str]] = []
    for found in _DOCUMENT.finditer(copy):
        if not starts or _APART.search(copy, max(0, found.start() - 60), found.start()):
            starts.append(found)
    law = _LAW.match(copy)
    if law is not None and (not starts or starts[0].start() > law.end()):
        yield _basis(text[law.start(1) :], "", law.end() - law.start(1))
        return
    ends = [*(one.start() for one in starts[1:]), len(text)]
    for found, end in zip(starts, ends, strict=False):
        number = re.sub(r"\s", "", text[found.start("number") : found.end("number")])
        yield _basis(text[found.start() : end], number, found.end() - found.start())


def _basis(text: str, number: str, after: int) -> LegalBasis:
    trimmed = re.sub(r"(?:[\s;,.:]|\bvà|\b[Cc]ăn cứ|\b[Tt]hực hiện|\b[Tt]heo)+$", "", text[-400:])
    text = text[:-400] + trimmed
    rest = text[after:]
    dated = _DAY.search(low(rest[:_NEAR]))
    whose = _WHOSE.search(low(rest[:300]))
    near = whose is not None and _FAR.search(low(rest[: whose.start()])) is None
    issuer = rest[whose.start("issuer") : whose.end("issuer")].strip() if whose and near else ""
    return LegalBasis(text, number, _date(dated), issuer)


def _date(found: re.Match[str] | None) -> str:
    if found is None:
        return ""
    day = re.sub(r"\s?([/.-])\s?", r"\1", found["a"] or found["b"] or found["c"])
    read = parse_date(day)
    return read if isinstance(read, str) else ""


def speaks_of_bases(text: str) -> bool:
    """Whether a paragraph begins as a basis does."""
    return bare(text).startswith(("can cu", "thuc hien", "theo "))
