"""How far a registration is, and where it may go from there."""

import pytest

from desktop_app.domain.registrations import (
    REGISTRATION_TITLES,
    STATE_TITLES,
    RegistrationKind,
    RegistrationState,
    may_become,
)

NOT_SENT, RECEIVED, RETURNED, ACCEPTED = RegistrationState
WAYS = {
    (NOT_SENT, RECEIVED),
    (RECEIVED, RECEIVED),
    (RETURNED, RECEIVED),
    (RECEIVED, RETURNED),
    (ACCEPTED, RETURNED),
    (RECEIVED, ACCEPTED),
}


@pytest.mark.parametrize("state", RegistrationState)
@pytest.mark.parametrize("wanted", RegistrationState)
def test_only_these_ways_are_open(state: RegistrationState, wanted: RegistrationState) -> None:
    assert may_become(state, wanted) is ((state, wanted) in WAYS)


def test_each_kind_and_state_has_its_word() -> None:
    assert set(REGISTRATION_TITLES) == set(RegistrationKind)
    assert set(STATE_TITLES) == set(RegistrationState)
