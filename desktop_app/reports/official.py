"""What official documents of a department share: head, signature, recipients, fixed phrases."""

import re
from dataclasses import dataclass

from desktop_app.domain.criteria import Subject
from desktop_app.domain.rows import CampaignInfo, Department
from desktop_app.reports.report import Letterhead, Signature

DIRECTOR = "Giám đốc"
_DEPUTY = "Phó "
# A plan of one year is called by it, whatever the year that it is carried out in.
_YEAR = re.compile(r"năm [0-9]{4}$")
_WORDS_OF_KIND = frozenset({"ban", "nhân", "dân", "tỉnh", "thành", "phố"})


@dataclass(frozen=True, slots=True)
class About:
    """What a report is about: a year of a department, or one campaign of it.

    `campaigns`: all of the year's; `campaign`: the code of the chosen one, empty for the whole
    year; `made_from`: labels and values for the page of sources; `first`: the first year of a
    report over several years, None for where the campaign's period begins; `subject`: whom a report
    on scores and ranks is about.
    """

    department: Department
    year: int
    campaigns: tuple[CampaignInfo, ...] = ()
    campaign: str = ""
    made_from: tuple[tuple[str, str], ...] = ()
    first: int | None = None
    subject: Subject = Subject.COLLECTIVE

    @property
    def chosen(self) -> tuple[CampaignInfo, ...]:
        """The campaigns that the report is about."""
        if not self.campaign:
            return self.campaigns
        return tuple(one for one in self.campaigns if one.code == self.campaign)

    @property
    def occasion(self) -> str:
        """“phong trào thi đua “…” năm 2024”, or “công tác thi đua năm 2024” for the whole year."""
        if not self.campaign:
            return f"công tác thi đua năm {self.year}"
        title = next((one.title for one in self.chosen), self.campaign)
        return campaign_phrase(title, self.year)

    @property
    def short_titles(self) -> dict[str, str]:
        """The campaigns' names by the code of their template."""
        return {one.template: short_title(one.title) for one in self.campaigns}


def campaign_phrase(title: str, year: int) -> str:
    """A campaign as a sentence names it: “phong trào thi đua “…” năm 2024”."""
    named = title if title.casefold().startswith("phong trào") else f"Phong trào thi đua “{title}”"
    dated = named if str(year) in named or _YEAR.search(named) else f"{named} năm {year}"
    return dated[0].lower() + dated[1:]


def short_title(title: str) -> str:
    """The name between a title's quotation marks; the whole title where it has none."""
    _, opening, rest = title.partition("“")
    name, closing, _ = rest.rpartition("”")
    return name if opening and closing else title


def letterhead(department: Department, number: str = "") -> Letterhead:
    """The head, with number and date left for the pen; `number` may give the sign: "/BC-…"."""
    return Letterhead(
        parent_agency=department.parent_agency,
        agency=department.name,
        number=number,
        place=department.place,
    )


def signatures(department: Department) -> tuple[Signature, ...]:
    """Who signs; a deputy signs for the head: “KT. GIÁM ĐỐC”. Source: NĐ 30/2020, Phụ lục I."""
    position = department.signatory_position or DIRECTOR
    is_deputy = position.casefold().startswith(_DEPUTY.casefold())
    authority = f"KT. {position[len(_DEPUTY) :]}" if is_deputy else ""
    return (Signature(position, department.signatory, authority),)


def recipients(department: Department) -> tuple[str, ...]:
    """To whom the department sends its results."""
    above = readable(department.parent_agency)
    body = body_of(department)
    return (
        *([f"{above} (để báo cáo)"] if above else []),
        f"Lãnh đạo {body} (để chỉ đạo)",
        f"Các phòng, đơn vị thuộc {body}",
        "Lưu: VT, VP",
    )


def body_of(department: Department) -> str:
    """How the department calls itself in a sentence: “Sở”."""
    return "Sở" if department.name.startswith("Sở ") else "cơ quan"


def readable(agency: str) -> str:
    """An agency's name in a list, also where it is kept in capitals: “Ủy ban nhân dân tỉnh X”."""
    if not agency.isupper():
        return agency
    first, *others = agency.lower().split()
    words = [word if word in _WORDS_OF_KIND else word.capitalize() for word in others]
    return " ".join([first.capitalize(), *words])


def padded(number: int) -> str:
    """A count as official texts write it: 05."""
    return f"{number:02}"
