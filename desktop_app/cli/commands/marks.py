"""Computing marks, and entering those that people give."""

from argparse import Namespace

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.domain.points import format_points
from desktop_app.domain.progress import Progress


def score(asked: Namespace, progress: Progress) -> Answer:
    """Every unit's sheet, computed and stored."""
    with opened(asked) as office:
        units = office.scoring.score(asked.year, asked.campaign, progress).value
    whose = f"phong trào {asked.campaign}" if asked.campaign else f"năm {asked.year}"
    document = {"year": asked.year, "campaign": asked.campaign or None, "units": units}
    return Answer(f"Đã chấm điểm {whose} cho {units} đơn vị.", document)


def set_mark(asked: Namespace, _progress: Progress) -> Answer:
    """One mark that a person gives; it counts from the next scoring on."""
    with opened(asked) as office:
        office.scoring.enter_mark(
            asked.year,
            asked.unit,
            asked.criterion,
            asked.points,
            campaign=asked.campaign,
            stage=asked.stage,
            reason=asked.reason,
        )
    points = format_points(asked.points)
    return Answer(
        f"Đã ghi {points} điểm, tiêu chí {asked.criterion}, đơn vị {asked.unit}. "
        "Điểm này được tính từ lần chấm điểm (score) tới."
    )
