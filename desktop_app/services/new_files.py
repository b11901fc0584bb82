"""Files that a use case makes in a folder: no other is written over, all or none stay."""

from collections.abc import Sequence
from pathlib import Path

from desktop_app.domain.errors import Refused
from desktop_app.exporters.saving import make_folder, why_not


def ensure_free(folder: Path, paths: Sequence[Path]) -> None:
    """Make the folder, where nothing of these names may be yet.

    Raises: Refused, CannotWrite.
    """
    make_folder(folder)
    try:
        there = [path for path in paths if path.exists()]
    except OSError as error:
        raise why_not(error, folder) from error
    if there:
        more = f" và {len(there) - 1} tệp khác" if len(there) > 1 else ""
        sentence = (
            f"Thư mục đã có tệp “{there[0].name}”{more} nên chưa tạo mẫu nào. "
            "Hãy chọn thư mục khác, hoặc dời các tệp cũ đi."
        )
        raise Refused(sentence)


def take_away(written: Sequence[Path]) -> None:
    """Delete what was made before something went wrong."""
    for path in written:
        path.unlink(missing_ok=True)
