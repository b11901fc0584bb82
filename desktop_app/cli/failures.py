"""How a failure ends a command: one calm sentence and an exit status, never a traceback."""

import traceback
from datetime import datetime

from desktop_app import config
from desktop_app.cli.usage import BAD_USAGE, Misused
from desktop_app.domain.errors import KnownError
from desktop_app.domain.progress import Cancelled

KNOWN_FAILURE = 3
LOG_NAME = "loi-chuong-trinh.txt"


def status_of(error: BaseException) -> int:
    """The exit status that a failure ends with."""
    return BAD_USAGE if isinstance(error, Misused) else KNOWN_FAILURE


def sentence_of(error: BaseException) -> str:
    """What the user is told; the details of a bug are kept in a file that the sentence names."""
    if isinstance(error, KnownError | Misused):
        return str(error)
    if isinstance(error, KeyboardInterrupt | Cancelled):
        return "Đã dừng theo yêu cầu. Phần đang làm dở không được ghi vào sổ."
    return f"Chương trình gặp lỗi ngoài dự kiến; sổ vẫn như trước lệnh này. {_keep(error)}"


def _keep(error: BaseException) -> str:
    details = "".join(traceback.format_exception(error))
    try:
        path = config.data_folder() / LOG_NAME
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')}\n{details}\n")
    except OSError:
        return f"Không lưu được chi tiết; lỗi là {type(error).__name__}."
    return f"Chi tiết ở tệp “{path}”; hãy gửi tệp này cho người hỗ trợ."
