"""Stages and knock-outs of a criteria set from TOML-shaped data and back."""

from collections.abc import Collection

from desktop_app.domain.points import points_text
from desktop_app.domain.set_rules import STAGES, Knockout, Stage, StageCode
from desktop_app.domain.templates.fields import Fields, refuse


def read_stages(fields: Fields) -> tuple[Stage, ...]:
    """The set's stages in their order; all four, unweighted, where it names none.

    Raises: BadTemplate.
    """
    found = tuple(_stage(item) for item in fields.tables("stages"))
    codes = [one.code for one in found]
    if codes != sorted(set(codes), key=list(StageCode).index):
        fields.refuse(
            "stages", "mỗi bước chấm chỉ ghi một lần, theo thứ tự tự chấm, chấm chéo, thẩm định"
        )
    if len({one.weight is None for one in found}) > 1 or _weightless(found):
        fields.refuse("stages", "hoặc mọi bước có trọng số lớn hơn 0, hoặc không bước nào có")
    return found or STAGES


def read_knockouts(fields: Fields) -> tuple[Knockout, ...]:
    """The set's knock-outs.

    Raises: BadTemplate.
    """
    return tuple(_knockout(item) for item in fields.tables("knockouts"))


def check_named(
    stages: Collection[Stage],
    knockouts: Collection[Knockout],
    codes: Collection[str],
    bands: Collection[str],
) -> None:
    """Refuse a stage or a knock-out that names a criterion or a class which the set has not.

    Raises: BadTemplate.
    """
    named = [code for stage in stages for code in stage.criteria]
    named += [one.criterion for one in knockouts if one.criterion]
    for code in named:
        if code not in codes:
            refuse("criteria", f"không có tiêu chí “{code}”")
    for one in knockouts:
        if one.highest and one.highest not in bands:
            refuse("knockouts", f"không có xếp loại “{one.highest}”")


def stages_data(stages: tuple[Stage, ...]) -> list[dict[str, object]]:
    """The data that `read_stages` reads back."""
    return [] if stages == STAGES else [_stage_data(one) for one in stages]


def knockout_data(one: Knockout) -> dict[str, object]:
    """The data that `read_knockouts` reads back."""
    shares = {} if one.below is None else {"below": str(one.below)}
    points = {} if one.penalty is None else {"penalty": points_text(one.penalty)}
    words = {"criterion": one.criterion, "highest": one.highest, "text": one.text}
    return {**words, **shares, **points, "bars": list(one.bars)}


def _weightless(stages: tuple[Stage, ...]) -> bool:
    return any(one.weight == 0 for one in stages)


def _stage(fields: Fields) -> Stage:
    code = fields.choice("code", StageCode)
    weight = fields.share("weight", "0") if fields.has("weight") else None
    stage = Stage(code, fields.texts("criteria"), weight, fields.flag("council"))
    fields.done()
    return stage


def _stage_data(stage: Stage) -> dict[str, object]:
    weight = {} if stage.weight is None else {"weight": str(stage.weight)}
    return {
        "code": stage.code.value,
        "criteria": list(stage.criteria),
        "council": stage.council,
        **weight,
    }


def _knockout(fields: Fields) -> Knockout:
    below = fields.share("below", "0") if fields.has("below") else None
    penalty = fields.hundredths_or_none("penalty")
    if (below is None) == (penalty is None):
        fields.refuse(
            "below", "ghi đúng một trong hai: dưới tỷ lệ nào hoặc bị trừ từ bao nhiêu điểm"
        )
    found = Knockout(
        criterion=fields.text_or_empty("criterion"),
        below=below,
        penalty=penalty,
        highest=fields.text_or_empty("highest"),
        bars=fields.texts("bars"),
        text=fields.text_or_empty("text"),
    )
    if not (found.highest or found.bars):
        fields.refuse("highest", "còn thiếu: khống chế xếp loại nào hoặc không được xét gì")
    fields.done()
    return found
