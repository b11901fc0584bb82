"""Titles and what they ask for; rounds, votes, decisions."""

from dataclasses import replace

from desktop_app.domain.awards.assessments import NewAssessment
from desktop_app.domain.awards.given import NewAward, NewDecision
from desktop_app.domain.awards.initiatives import Author, InitiativeScope, NewInitiative
from desktop_app.domain.awards.measures import MeasureKind, NewMeasure
from desktop_app.domain.awards.money import RewardRounding
from desktop_app.domain.awards.nominations import NewNomination, NominationState
from desktop_app.domain.awards.rounds import NewRound, RoundKind
from desktop_app.domain.awards.titles import Assessed, Certainty, Quota, Rounding, SalaryRate
from desktop_app.domain.councils import NewCouncil, NewMeeting, NewMember, Role, Votes
from desktop_app.domain.criteria import Subject
from desktop_app.domain.documents import DocumentKind, NewDocument
from tests.services.awards.department import CSTD, LDTT, MERIT, TT
from tests.services.awards.test_titles import HOUSE, NEXT
from tests.services.books import write
from tests.services.published_work import publish
from tests.services.undoing.stories.told import YEAR, Scene, Story

MEDAL = "bang-khen-tinh-ca-nhan"
PAPER = NewDocument("quyet-dinh.pdf", b"%PDF-1.4 12", DocumentKind.DECISION)
RISE = SalaryRate("2026-07-01", 2_530_000, "Nghị định mới", Certainty.IN_FORCE)


def rules(scene: Scene) -> Story:
    titles, salaries = scene.office.titles, scene.office.base_salaries
    yield "titles.add", lambda: titles.add(HOUSE)
    rule = yield "titles.add_rule", lambda: titles.add_rule(LDTT, NEXT)
    doubted = replace(NEXT, coefficient=40)
    yield "titles.change_rule", lambda: titles.change_rule(rule, doubted)
    yield "titles.remove_rule", lambda: titles.remove_rule(rule, "Chưa ban hành")
    yield "titles.rename", lambda: titles.rename(HOUSE.code, "Giấy khen hộ")
    yield "titles.remove", lambda: titles.remove(HOUSE.code, "Không dùng")
    yield "base_salaries.set", lambda: salaries.set(RISE)
    yield "base_salaries.remove", lambda: salaries.remove(RISE.effective_from, "Chưa ban hành")
    rounding = RewardRounding.UP_10000
    yield "base_salaries.set_rounding", lambda: salaries.set_rounding(rounding)
    quotas = scene.office.quotas
    ten = Quota(CSTD, LDTT, 1000, rounding=Rounding.HALF_UP, effective_from="2026-01-01")
    quota = yield "quotas.add", lambda: quotas.add(ten)
    yield "quotas.change", lambda: quotas.change(quota, replace(ten, share=1200))
    yield "quotas.end", lambda: quotas.end(quota, "2026-12-31")
    yield "quotas.remove", lambda: quotas.remove(quota, "Nhầm")


def facts(scene: Scene) -> Story:
    office, classes = scene.office, scene.office.assessments
    one = NewAssessment("A-0", Assessed.GOOD, points=9250)
    yield "assessments.set", lambda: classes.set(YEAR, [one], "Sửa theo biên bản")
    head = ("Mã cán bộ", "Họ và tên", "Xếp loại")
    path = write(scene.folder / "loai.xlsx", [head, ("A-1", "Lê Bình", "Hoàn thành nhiệm vụ")])
    yield (
        "assessments.set_from_file",
        lambda: classes.set_from_file(YEAR, path, reason="Theo quyết định"),
    )
    ranking = publish(scene.desk, {"C": {"band": "Hoàn thành tốt nhiệm vụ"}})
    yield "assessments.take", lambda: classes.take(YEAR, ranking, "Theo kết quả chấm điểm")
    yield (
        "assessments.withdraw",
        lambda: classes.withdraw(YEAR, Subject.INDIVIDUAL, "A-0", "Nhầm"),
    )
    measures, ideas = office.disciplines, office.initiatives
    warning = NewMeasure("A-2", MeasureKind.WARNING, "2024-05-10")
    number = yield "disciplines.add", lambda: measures.add(warning)
    yield "disciplines.end", lambda: measures.end(number, "2024-10-10")
    yield "disciplines.withdraw", lambda: measures.withdraw(number, "Nhầm người")
    authors = (Author("A-0", 4000), Author("A-1", 6000))
    idea = NewInitiative("Hồ sơ điện tử", InitiativeScope.PROVINCE, authors, "2024-10-01")
    made = yield "initiatives.add", lambda: ideas.add(YEAR, idea)
    alone = replace(idea, authors=(Author("A-2", 10000),))
    yield "initiatives.change", lambda: ideas.change(made, alone)
    yield "initiatives.withdraw", lambda: ideas.withdraw(made, "Trùng")


def rounds(scene: Scene) -> Story:
    office, rounds, nominations = scene.office, scene.office.award_rounds, scene.office.nominations
    number = yield "award_rounds.add", lambda: rounds.add(YEAR, MERIT)
    renamed = NewRound(RoundKind.MERIT, "Khen thưởng cuối năm 2024")
    yield "award_rounds.change", lambda: rounds.change(number, renamed)
    yield "nominations.propose", lambda: nominations.propose(number, LDTT)
    medal = NewNomination(MEDAL, "A-0", reason="Hai năm liên tục")
    sent = yield "nominations.add", lambda: nominations.add(number, medal)
    yield "nominations.describe", lambda: nominations.describe(sent, "Thành tích xuất sắc")
    left = nominations.all(number, LDTT)[0].id
    yield (
        "nominations.decide",
        lambda: nominations.decide([left], chosen=True, reason="Hội đồng chọn"),
    )
    extra = nominations.add(number, NewNomination(TT, "B", reason="Xét thêm")).value
    yield "nominations.withdraw", lambda: nominations.withdraw(extra, "Thôi")
    council = office.councils.add(NewCouncil("Hội đồng", 5000)).value
    office.councils.add_member(council, NewMember("Chủ tịch", Role.CHAIR))
    meeting = office.councils.add_meeting(council, NewMeeting("2024-11-20", 1)).value
    votes = office.nomination_votes
    voted = nominations.add(number, NewNomination("cstd-tinh", "A-0", reason="Hội đồng xét")).value
    yield "nomination_votes.cast", lambda: votes.cast(voted, meeting, Votes(1, 0))
    cast = votes.all(number)[0].id
    yield "nomination_votes.withdraw", lambda: votes.withdraw(cast, "Đếm nhầm")
    nominations.withdraw(voted, "Chưa đủ phiếu")
    yield "award_rounds.forward", lambda: rounds.forward(number, "Ban TĐKT tỉnh", "2024-11-15")
    yield "award_rounds.recall", lambda: rounds.recall(number, "Gửi nhầm")
    rounds.forward(number, "Ban TĐKT tỉnh", "2024-11-15")
    yield "award_rounds.answer", lambda: rounds.answer(number, "Đồng ý", "2024-11-19")
    yield "award_rounds.close", lambda: rounds.close(number)


def decisions(scene: Scene) -> Story:
    office, decisions = scene.office, scene.office.award_decisions
    number = office.award_rounds.add(YEAR, MERIT).value
    office.nominations.propose(number, LDTT)
    ready = office.nominations.all(number, states=[NominationState.PROPOSED])
    first = NewDecision("12/QĐ-S", "2024-11-20")
    ids = [one.id for one in ready]
    yield "award_decisions.decide", lambda: decisions.decide(first, ids, PAPER)
    award = decisions.awards(YEAR, number)[0].id
    back = NewDecision("15/QĐ-S", "2024-11-20", "Giám đốc Sở")
    yield "award_decisions.revoke", lambda: decisions.revoke(back, [award], "Sai đối tượng")
    old = NewDecision("7/QĐ-S", "2023-12-29", "Giám đốc Sở")
    given = [NewAward(CSTD, "A-0", 2023)]
    history = yield (
        "award_decisions.add_history",
        lambda: decisions.add_history(old, given, PAPER),
    )
    yield "award_decisions.undo", lambda: decisions.undo(history, "Nhập nhầm")
