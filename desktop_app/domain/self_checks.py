"""What a file that the program made is looked at for by the program itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """One thing looked at: its code, what should be so, and what was found not to be.

    No `faults` say that nothing wrong was found, which is no proof that the file keeps a standard.
    """

    code: str
    wanted: str
    faults: tuple[str, ...] = ()
