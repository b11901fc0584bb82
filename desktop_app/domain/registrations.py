"""What units and people register for and plan for themselves, and how far each one is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class RegistrationKind(StrEnum):
    """What was sent."""

    REGISTRATION = "registration"
    EMULATION_PLEDGE = "emulation_pledge"
    OWN_PLAN = "own_plan"


class RegistrationState(StrEnum):
    """How far it is."""

    NOT_SENT = "not_sent"
    RECEIVED = "received"
    RETURNED = "returned"
    ACCEPTED = "accepted"


REGISTRATION_TITLES: Mapping[RegistrationKind, str] = {
    RegistrationKind.REGISTRATION: "Đăng ký thi đua",
    RegistrationKind.EMULATION_PLEDGE: "Giao ước thi đua",
    RegistrationKind.OWN_PLAN: "Kế hoạch riêng",
}
STATE_TITLES: Mapping[RegistrationState, str] = {
    RegistrationState.NOT_SENT: "Chưa gửi",
    RegistrationState.RECEIVED: "Đã nhận",
    RegistrationState.RETURNED: "Trả lại",
    RegistrationState.ACCEPTED: "Chấp nhận",
}
# From which states each may be reached; what was accepted may still be sent back.
_REACHED_FROM: Mapping[RegistrationState, frozenset[RegistrationState]] = {
    RegistrationState.NOT_SENT: frozenset(),
    RegistrationState.RECEIVED: frozenset(
        {RegistrationState.NOT_SENT, RegistrationState.RECEIVED, RegistrationState.RETURNED}
    ),
    RegistrationState.RETURNED: frozenset({RegistrationState.RECEIVED, RegistrationState.ACCEPTED}),
    RegistrationState.ACCEPTED: frozenset({RegistrationState.RECEIVED}),
}


def may_become(state: RegistrationState, wanted: RegistrationState) -> bool:
    """Whether what is in one state may come into another."""
    return state in _REACHED_FROM[wanted]


@dataclass(frozen=True, slots=True)
class Registered:
    """What somebody sent: head, day of receipt (ISO) and what it is registered for."""

    kind: RegistrationKind
    unit: str
    person: str = ""
    number: str = ""
    issued_on: str = ""
    received_on: str = ""
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegistrationLine:
    """One unit's, or one person's, with its state; `id` 0 where nothing was sent yet.

    `documents`: how many hang on it; `reason`: why it was sent back.
    """

    id: int
    kind: RegistrationKind
    state: RegistrationState
    unit: str
    unit_name: str
    person: str = ""
    person_name: str = ""
    number: str = ""
    issued_on: str = ""
    received_on: str = ""
    titles: tuple[str, ...] = ()
    reason: str = ""
    documents: int = 0
