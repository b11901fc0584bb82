"""Awards of every method: the year's round, one on the spot, former ones with and without a round.

2024, those that stand: LĐTT to An and Bình, Tập thể LĐTT to unit A (the year's round); Giấy khen to
Em (on the spot), to An (for the campaign), to Dũng (nobody knows for what); CSTĐCS to Em. LĐTT to
Cúc was taken back. 2023: Giấy khen to Bình, decided in January 2024.
"""

from desktop_app.domain.awards.given import NewAward, NewDecision
from desktop_app.domain.awards.nominations import NewNomination, NominationState
from desktop_app.domain.awards.rounds import NewRound, RoundKind
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.awards.rounds import AwardRounds
from desktop_app.services.desk import Desk
from tests.services.awards.department import CAMPAIGN, CSTD, LDTT, TT, merit_round
from tests.services.desk_work import YEAR

PRAISE = "giay-khen-ca-nhan"


def give_awards(desk: Desk) -> None:
    decisions, nominations = AwardDecisions(desk), Nominations(desk)
    merit = merit_round(desk)
    for title in (LDTT, TT):
        nominations.propose(merit, title)
    standing = nominations.all(merit, states=[NominationState.PROPOSED])
    decisions.decide(NewDecision("12/QĐ-S", "2024-11-18"), [one.id for one in standing])
    spot = (
        AwardRounds(desk)
        .add(YEAR, NewRound(RoundKind.AD_HOC, "Chống bão", achievement="Cứu người"))
        .value
    )
    named = nominations.add(spot, NewNomination(PRAISE, "B-1", reason="Cứu người")).value
    decisions.decide(NewDecision("9/QĐ-S", "2024-09-12"), [named])
    former = NewDecision("7/QĐ-S", "2024-06-30", "Giám đốc Sở")
    given = (
        NewAward(PRAISE, "A-0", YEAR, campaign=CAMPAIGN),
        NewAward(PRAISE, "B-0", YEAR),
        NewAward(CSTD, "B-1", YEAR),
    )
    decisions.add_history(former, given)
    late = NewDecision("1/QĐ-S", "2024-01-05", "Giám đốc Sở")
    decisions.add_history(late, [NewAward(PRAISE, "A-1", YEAR - 1)])
    (gone,) = [one.id for one in decisions.awards(YEAR) if (one.title, one.code) == (LDTT, "A-2")]
    decisions.revoke(NewDecision("15/QĐ-S", "2024-11-19", "Giám đốc Sở"), [gone], "Kê khai sai")
