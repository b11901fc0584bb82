"""A nomination as the reports get it."""

from desktop_app.domain.awards.nominations import (
    NominationLine,
    NominationState,
    Origin,
    Reasons,
)
from desktop_app.domain.criteria import Subject

LINE = NominationLine(
    id=7,
    version=1,
    round_id=1,
    title="cstd-tinh",
    title_name="Chiến sĩ thi đua cấp tỉnh",
    subject=Subject.INDIVIDUAL,
    subject_id=5,
    code="A-0",
    name="Trần An",
    unit="Phòng A",
    origin=Origin.RULE,
    state=NominationState.PROPOSED,
    reasons=Reasons(),
)
