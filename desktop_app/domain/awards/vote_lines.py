"""Votes on nominations that were counted, as frozen values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VoteLine:
    """A vote that stands; counts are people, `required` hundredths of a percent of all members."""

    id: int
    nomination_id: int
    name: str
    title_name: str
    held_on: str
    members: int
    present: int
    in_writing: int
    in_favour: int
    against: int
    blank: int
    secret: bool
    required: int
    passed: bool
    meeting_id: int = 0
