"""Facts that statistical forms count: records with their traits, read from what the store says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.awards.rounds import RoundKind
from desktop_app.domain.awards.titles import TitleKind
from desktop_app.domain.bodies import BodyLevel
from desktop_app.domain.campaigns import CampaignKind
from desktop_app.domain.due import first_day, last_day
from desktop_app.domain.statistics.forms import Source
from desktop_app.domain.statistics.traits import UNKNOWN
from desktop_app.domain.text import fold, match_key

# Read in this order: where the centre launched, the province passed it on.
_LAUNCHERS = {
    "central": ("thu tuong", "chinh phu", "chu tich nuoc", "quoc hoi", "trung uong"),
    "province": ("uy ban nhan dan", "ubnd", "tinh", "thanh pho"),
}
_MINISTRY = "bo "
_REACH = {"central": "country", "province": "province", "department": "department"}
_LEVELS = {BodyLevel.CENTRAL: "central", BodyLevel.PROVINCE: "province"}
_LONG_YEARS = 3
_GENDERS = {"nam": "male", "nu": "female"}
_METHODS = {RoundKind.MERIT: "regular", RoundKind.AD_HOC: "ad_hoc"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One record that is counted: its traits, whom it is about, its money in đồng.

    `ident` names the record ("award:3"), `told` says it to people.
    """

    source: Source
    ident: str
    told: str
    traits: Mapping[str, str]
    subject: str = ""
    money: int = 0


def level_of(launchers: str, bodies: Mapping[str, BodyLevel]) -> str:
    """At which level a campaign was launched: the highest of those who did, parted by “;”.

    `bodies`: what the office said of bodies, by the match keys of their names; it goes before what
    a name's words tell. Nobody named: the department itself.
    """
    levels = {_launcher(one, bodies) for one in launchers.split(";") if one.strip()}
    order = ("central", "province", "department", UNKNOWN)
    return next((one for one in order if one in levels), "department")


def _launcher(name: str, bodies: Mapping[str, BodyLevel]) -> str:
    said = bodies.get(match_key(name))
    if said is not None:
        return _LEVELS.get(said, "department")
    words = fold(name)
    if words.startswith(_MINISTRY):
        return "central"
    for level, signs in _LAUNCHERS.items():
        if any(sign in words for sign in signs):
            return level
    return UNKNOWN


def duration(first: str, last: str) -> str:
    """How long a campaign is to run, from its first and last day as far as they are known (ISO).

    Source: the classes of the older form 0701, as no newer text of them was seen.
    """
    begins, ends = first_day(first), last_day(last)
    if not begins or not ends or ends < begins:
        return UNKNOWN
    after = date.fromisoformat(ends) + timedelta(days=1)
    one, long = (_years_on(begins, years) for years in (1, _LONG_YEARS))
    if after < one:
        return "under_1"
    if after == one:
        return "one"
    return "one_to_3" if after < long else "from_3"


def _years_on(day: str, years: int) -> date:
    """The same day so many years later; 29 February becomes 1 March."""
    year, month, number = (int(part) for part in day.split("-"))
    try:
        return date(year + years, month, number)
    except ValueError:
        return date(year + years, month + 1, 1)


def begun(first: str, year: int) -> str:
    """Whether a campaign began in a year or before it; it begins when its period does."""
    if not first:
        return UNKNOWN
    return "earlier" if first[: len("2024")] < str(year) else "this_year"


def campaign_traits(level: str, period: tuple[str, str], year: int) -> dict[str, str]:
    """What a campaign's level and period tell; it reaches as far as those do who launched it."""
    return {
        "level": level,
        "scope": _REACH.get(level, UNKNOWN),
        "origin": "own" if level == "department" else "following",
        "duration": duration(*period),
        "begun": begun(period[0], year),
    }


def method(round_kind: str, campaign_kind: str, title_kind: str) -> str:
    """How somebody came to an award; what is empty is not there.

    A round says it best: the year's merit is regular, that of a campaign as regular or thematic as
    the campaign. Without either a title of emulation is the year's, while a form of award may be
    anything. Source: Luật 06/2022/QH15 Điều 8, Điều 16; the words of form 0603.N.
    """
    by_round = _METHODS.get(RoundKind(round_kind)) if round_kind else None
    if by_round:
        return by_round
    if campaign_kind:
        return "regular" if campaign_kind == CampaignKind.REGULAR else "thematic"
    return "regular" if title_kind == TitleKind.EMULATION_TITLE else UNKNOWN


def gender(told: str) -> str:
    """A person's gender as a list says it: “Nữ”, “nam”."""
    return _GENDERS.get(fold(told), UNKNOWN)


def worded(text: str) -> str:
    """The value of a trait that people write in their own words; spellings of one are equal."""
    return match_key(text) or UNKNOWN
