"""Changing campaigns on the command line."""

from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.campaign_edits import HEAD
from desktop_app.domain.campaigns import CampaignKind, CampaignState, TargetKind
from desktop_app.domain.criteria import Direction

OPTION_NAMES = {
    "issued_on": "--date",
    "period_from": "--from",
    "period_to": "--to",
    "due_on": "--due",
    "feeds_year_end": "--feeds-year-end",
}
_CHOICES = {"feeds_year_end": ("yes", "no"), "kind": tuple(map(str, CampaignKind))}


def _head(parser: Parser) -> None:
    for key, title in HEAD.items():
        option = OPTION_NAMES.get(key, f"--{key.replace('_', '-')}")
        told = title[:1].lower() + title[1:]
        if key in _CHOICES:
            parser.chosen.add_argument(option, dest=key, choices=_CHOICES[key], help=told)
        else:
            parser.chosen.add_argument(option, dest=key, metavar="CHỮ", help=told)


def _state(parser: Parser) -> None:
    states = [one.value for one in CampaignState]
    parser.given.add_argument("state", choices=states, metavar="TRẠNG_THÁI", help=_STATES)
    parser.chosen.add_argument(
        "--successor", default="", metavar="MÃ", help="phong trào tiếp nhận, khi bàn giao"
    )


_STATES = "launched, suspended, closed hoặc handed_over (bàn giao)"


def _section(parser: Parser) -> None:
    parser.given.add_argument("section", metavar="MỤC", help="mục, ví dụ content, duty, milestone")


def _position(parser: Parser) -> None:
    parser.given.add_argument(
        "position",
        type=values.number,
        metavar="SỐ",
        help="số thứ tự trong mục (xem: campaign show)",
    )


def _text(parser: Parser) -> None:
    parser.given.add_argument("text", metavar="CHỮ", help="nội dung")


def _clause(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--label", metavar="CHỮ", help="người thực hiện, số văn bản, loại mốc, loại khen thưởng")
    option("--when", metavar="NGÀY", help="ngày, biết đến đâu ghi đến đó: 2024-08")
    shown = parser.chosen.add_mutually_exclusive_group().add_argument
    shown("--printed", dest="printed", action="store_true", default=None, help=_PRINTED)
    shown("--not-printed", dest="printed", action="store_false", default=None, help=_HIDDEN)


_PRINTED = "in mục này trong kế hoạch"
_HIDDEN = "không in mục này trong kế hoạch"


def _place(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--at", type=values.number, default=0, metavar="SỐ", help="vị trí; không ghi là cuối mục"
    )


def _moved(parser: Parser) -> None:
    parser.chosen.add_argument("--text", metavar="CHỮ", help="nội dung mới")
    parser.chosen.add_argument(
        "--move", type=values.number, default=0, metavar="SỐ", help="chuyển đến vị trí này"
    )


def _target_code(parser: Parser) -> None:
    parser.given.add_argument("target", metavar="CHỈ_TIÊU", help="mã chỉ tiêu, ví dụ GN")


def _target(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--text", metavar="CHỮ", help="nội dung chỉ tiêu")
    option("--kind", choices=[one.value for one in TargetKind], help="loại chỉ tiêu")
    option("--low", metavar="SỐ", help="mức thấp, hoặc con số duy nhất")
    option("--high", metavar="SỐ", help="mức cao")
    option("--measure", metavar="CHỮ", help="đơn vị tính")
    option("--direction", choices=[one.value for one in Direction], help="chiều tốt lên")
    option("--move", type=values.number, default=0, metavar="SỐ", help="chuyển đến vị trí này")
    shown = parser.chosen.add_mutually_exclusive_group().add_argument
    shown("--printed", dest="printed", action="store_true", default=None, help=_PRINTED)
    shown("--not-printed", dest="printed", action="store_false", default=None, help=_HIDDEN)


def _composed(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--title", type=values.filled, required=True, metavar="CHỮ", help="tên kế hoạch")
    option("--issuer", default="", metavar="CHỮ", help="cơ quan ban hành")
    option("--due", type=values.day, metavar="NGÀY", help="hạn các đơn vị gửi báo cáo")
    written = "các mục của kế hoạch: JSON như read-plan --json in ra"
    option("--draft", type=Path, metavar="TỆP", help=written)


_CODE = options.campaign_code
VERBS = (
    Verb(
        "campaign",
        "new",
        "soạn một phong trào mới, không theo mẫu",
        together(options.year, _composed, options.why),
    ),
    Verb(
        "campaign",
        "compare",
        "so phong trào với kế hoạch mẫu hoặc văn bản kế hoạch",
        together(_CODE, options.as_json),
    ),
    Verb("campaign", "set", "sửa phần đầu của phong trào", together(_CODE, _head, options.why)),
    Verb(
        "campaign",
        "state",
        "tạm dừng, kết thúc, bàn giao hoặc mở lại phong trào",
        together(_CODE, _state, options.reason),
    ),
    Verb(
        "campaign",
        "clause-add",
        "thêm một mục vào kế hoạch",
        together(_CODE, _section, _text, _clause, _place, options.why),
    ),
    Verb(
        "campaign",
        "clause-set",
        "sửa, chuyển chỗ một mục của kế hoạch",
        together(_CODE, _section, _position, _clause, _moved, options.why),
    ),
    Verb(
        "campaign",
        "clause-remove",
        "bỏ một mục của kế hoạch",
        together(_CODE, _section, _position, options.reason),
    ),
    Verb(
        "campaign",
        "target-set",
        "thêm hoặc sửa một chỉ tiêu của kế hoạch",
        together(_CODE, _target_code, _target, options.why),
    ),
    Verb(
        "campaign",
        "target-remove",
        "bỏ một chỉ tiêu của kế hoạch",
        together(_CODE, _target_code, options.reason),
    ),
)
