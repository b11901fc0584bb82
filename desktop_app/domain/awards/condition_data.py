"""A title's conditions from TOML-shaped data and back: each kind has parameters of its own."""

from collections.abc import Callable, Mapping

from desktop_app.domain.awards.initiatives import InitiativeScope
from desktop_app.domain.awards.measures import MeasureKind
from desktop_app.domain.awards.titles import Assessed, Condition, ConditionKind
from desktop_app.domain.points import points_text
from desktop_app.domain.templates.fields import Fields

_WHOLE = 10_000
_HUNDREDTHS = frozenset({(ConditionKind.MEMBERS, "share")}) | {
    (ConditionKind.POINTS, key) for key in ("from", "to")
}
_FLAGS = frozenset({"consecutive", "reviews"})
_Given = dict[str, str | int]


def read_condition(fields: Fields) -> Condition:
    """One condition.

    Raises: BadTemplate.
    """
    kind = fields.choice("kind", ConditionKind)
    parts: tuple[Condition, ...] = ()
    if kind is ConditionKind.ANY:
        parts = tuple(map(_part, fields.tables("parts")))
        if not parts:
            fields.refuse("parts", "còn thiếu, cần ít nhất một điều kiện")
    return _made(fields, kind, parts)


def _part(fields: Fields) -> Condition:
    kind = fields.choice("kind", ConditionKind)
    if kind is ConditionKind.ANY:
        fields.refuse("kind", "không đặt “any” trong “any”, hãy gộp thành một danh sách")
    return _made(fields, kind, ())


def _made(fields: Fields, kind: ConditionKind, parts: tuple[Condition, ...]) -> Condition:
    made = Condition(kind, _GIVEN[kind](fields), parts)
    fields.done()
    return made


def condition_data(one: Condition) -> dict[str, object]:
    """The data that `read_condition` reads back; fit for JSON and TOML."""
    parts = {"parts": [condition_data(part) for part in one.parts]} if one.parts else {}
    given = {key: _plain(one.kind, key, value) for key, value in one.given.items()}
    return {"kind": one.kind.value, **given, **parts}


def titles_named(one: Condition) -> frozenset[str]:
    """The codes of the titles that a condition speaks of."""
    own = {str(one.given["title"])} if "title" in one.given else set[str]()
    return frozenset(own.union(*map(titles_named, one.parts)))


def _plain(kind: ConditionKind, key: str, value: str | int) -> object:
    if (kind, key) in _HUNDREDTHS:
        return points_text(int(value))
    return bool(value) if key in _FLAGS else value


def _nothing(_: Fields) -> _Given:
    return {}


def _assessed(fields: Fields) -> _Given:
    return {"at_least": fields.choice("at_least", Assessed).value}


def _holding(fields: Fields) -> _Given:
    """A title, or a class that stands for one."""
    if fields.has("title") == fields.has("assessed"):
        fields.refuse("title", "ghi đúng một trong hai: title hoặc assessed")
    if fields.has("title"):
        return {"title": fields.text("title")}
    return {"assessed": fields.choice("assessed", Assessed).value}


def _held(fields: Fields) -> _Given:
    found = _holding(fields)
    until = {"until": fields.whole("until", 0)}
    return {
        **found,
        "times": _positive(fields, "times"),
        "consecutive": int(fields.flag("consecutive")),
        **until,
    }


def _initiative(fields: Fields) -> _Given:
    return {"scope": fields.choice("scope", InitiativeScope).value}


def _measure(fields: Fields) -> _Given:
    lightest = fields.choice("from", MeasureKind).value
    return {"from": lightest, "reviews": int(fields.flag("reviews"))}


def _members(fields: Fields) -> _Given:
    found = _holding(fields)
    if fields.has("share") == fields.has("times"):
        fields.refuse("share", "ghi đúng một trong hai: share hoặc times")
    if fields.has("times"):
        return {**found, "times": _positive(fields, "times")}
    share = fields.hundredths("share")
    if not 0 < share <= _WHOLE:
        fields.refuse("share", "phải lớn hơn 0 và không quá 100")
    return {**found, "share": share}


def _served(fields: Fields) -> _Given:
    return {"months": _positive(fields, "months")}


def _campaign(fields: Fields) -> _Given:
    years = {"years": _positive(fields, "years")}
    authority = fields.text_or_empty("authority")
    return {**years, **({"authority": authority} if authority else {})}


def _points(fields: Fields) -> _Given:
    found = {"from": fields.hundredths("from"), "to": fields.hundredths("to")}
    if found["to"] < found["from"]:
        fields.refuse("to", "phải không nhỏ hơn from")
    return {**found}


def _by_hand(fields: Fields) -> _Given:
    return {"text": fields.text("text")}


def _positive(fields: Fields, key: str) -> int:
    found = fields.whole(key, 1)
    if found < 1:
        fields.refuse(key, "phải từ 1 trở lên")
    return found


_GIVEN: Mapping[ConditionKind, Callable[[Fields], _Given]] = {
    ConditionKind.ASSESSED: _assessed,
    ConditionKind.HELD: _held,
    ConditionKind.INITIATIVE: _initiative,
    ConditionKind.NO_MEASURE: _measure,
    ConditionKind.NO_MEMBER_MEASURE: _measure,
    ConditionKind.MEMBERS: _members,
    ConditionKind.SERVED: _served,
    ConditionKind.FIRST: _nothing,
    ConditionKind.CAMPAIGN_YEARS: _campaign,
    ConditionKind.JOINED: _nothing,
    ConditionKind.REGISTERED: _nothing,
    ConditionKind.POINTS: _points,
    ConditionKind.BY_HAND: _by_hand,
    ConditionKind.ANY: _nothing,
}
