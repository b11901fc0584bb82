"""The two streams: answers on standard output, everything else on standard error, in UTF-8."""

import io
import os
import sys

from desktop_app.cli.answer import Answer, json_text
from desktop_app.domain.errors import KnownError


class NotTaken(KnownError):
    """Standard output leads to something that takes no more, such as a full disk."""

    def __init__(self) -> None:
        super().__init__("Không ghi được kết quả: nơi nhận kết quả đã đầy hoặc không cho ghi.")


def speak_utf8() -> None:
    """Print Vietnamese, and any file name, whatever the system's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")


def say(answer: Answer, *, as_json: bool) -> None:
    """Print the answer; a reader that has seen enough (`| head`) is no failure."""
    text = json_text(answer.document) if as_json else answer.text
    if not text:
        return
    try:
        print(text, flush=True)
    except BrokenPipeError:
        _let_go()
    except OSError as error:
        _let_go()
        raise NotTaken from error


def _let_go() -> None:
    """Python flushes once more at its end, and must find somebody who takes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(sentence: str) -> None:
    """Print a message for the person at the terminal."""
    print(sentence, file=sys.stderr, flush=True)
