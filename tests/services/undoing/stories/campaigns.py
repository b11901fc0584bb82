"""A campaign from its launch on, what is done in it, and what is kept of it."""

from dataclasses import replace

from desktop_app.domain.activities import NewActivity
from desktop_app.domain.campaigns import CampaignState
from desktop_app.domain.documents import DocumentKind, NewDocument, Owner, OwnerKind
from desktop_app.domain.inspections import NewFinding, NewInspection
from desktop_app.domain.registrations import Registered, RegistrationKind
from desktop_app.domain.reviews import NewReview, Praise, ReviewKind, ReviewText
from desktop_app.domain.rows import CampaignTargetInfo, Clause
from desktop_app.domain.targets import NewFigure
from desktop_app.domain.tasks import NewTask
from desktop_app.services import plan_drafts
from tests.services.undoing.stories.told import VNN, YEAR, Scene, Story

PAPER = NewDocument("Kế hoạch.pdf", b"%PDF-1.7 n", DocumentKind.PLAN, "15/KH-SYT")
PLAN = (
    "KẾ HOẠCH\nTriển khai phong trào thi đua “Chung tay vì môi trường xanh” năm 2024\n"
    "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nNâng cao ý thức.\nII. NỘI DUNG THI ĐUA\n1. Trồng cây.\n"
)


def campaigns(scene: Scene) -> Story:
    office, editing = scene.office, scene.office.campaign_editing
    yield "campaigns.launch", lambda: office.campaigns.launch("nong-thon-moi", YEAR, "2024-11-25")
    plan = plan_drafts.read_text(PLAN)
    yield "plan_drafts.launch", lambda: office.plan_drafts.launch(plan.draft, plan.document, YEAR)
    yield "campaign_editing.set_head", lambda: editing.set_head(VNN, {"theme": "Vì người nghèo"})
    clause = Clause("content", "", "Thêm một việc", "", 2)
    yield "campaign_editing.add_clause", lambda: editing.add_clause(VNN, clause)
    mended = replace(clause, text="Thêm hai việc")
    yield "campaign_editing.set_clause", lambda: editing.set_clause(VNN, mended, move_to=1)
    yield (
        "campaign_editing.remove_clause",
        lambda: editing.remove_clause(VNN, "content", 1, "Thừa"),
    )
    target = CampaignTargetInfo("NHA", "Nhà được sửa", "amount", "12", "12", "nhà")
    yield "campaign_editing.set_target", lambda: editing.set_target(VNN, target, move_to=1)
    yield "campaign_editing.remove_target", lambda: editing.remove_target(VNN, "NHA", "Thừa")
    yield (
        "campaign_editing.set_state",
        lambda: editing.set_state(VNN, CampaignState.SUSPENDED, "Chờ sắp xếp"),
    )
    owner = Owner(OwnerKind.CAMPAIGN, office.campaigns.detail(VNN).info.id)
    document = yield "documents.add", lambda: office.documents.add(owner, PAPER)
    yield "documents.withdraw", lambda: office.documents.withdraw(document, "Nhầm")
    figure = NewFigure("GN", "A", planned="40", actual="12")
    yield "targets.set", lambda: office.targets.set(YEAR, figure)
    yield (
        "returns.set_due",
        lambda: office.returns.set_due(YEAR, VNN, "2024-H1", "2024-07-05", unit="A"),
    )


def following(scene: Scene) -> Story:
    office, tasks, held = scene.office, scene.office.tasks, scene.office.activities
    yield "tasks.make", lambda: tasks.make(YEAR, VNN)
    new = NewTask("Nộp hồ sơ", leads=("A",), helps=("B",))
    task = yield "tasks.add", lambda: tasks.add(YEAR, VNN, new)
    yield "tasks.change", lambda: tasks.change(task, replace(new, leads=("B",), helps=()))
    yield "tasks.finish", lambda: tasks.finish(task, "2024-11-18")
    yield "tasks.reopen", lambda: tasks.reopen(task, "Thiếu chữ ký")
    yield "tasks.drop", lambda: tasks.drop(task, "Không làm nữa")
    photo = scene.folder / "anh.jpg"
    photo.write_bytes(b"mot")
    visit = NewActivity("A", "Thăm hộ nghèo", content=2, held_on="2024-10-17", participants=6)
    number = yield "activities.add", lambda: held.add(YEAR, VNN, visit, [photo])
    other = scene.folder / "anh2.jpg"
    other.write_bytes(b"hai")
    yield "activities.attach", lambda: held.attach(number, [other])
    yield "activities.change", lambda: held.change(number, replace(visit, participants=8))
    yield "activities.withdraw", lambda: held.withdraw(number, "Ghi nhầm")
    inspections = office.inspections
    looked = NewInspection("A", held_on="2024-10-15", result="Có sổ theo dõi")
    one = yield "inspections.add", lambda: inspections.add(YEAR, VNN, looked)
    yield "inspections.attach", lambda: inspections.attach(one, [photo])
    yield "inspections.change", lambda: inspections.change(one, replace(looked, result="Đạt"))
    found = yield "inspections.find", lambda: inspections.find(one, NewFinding("Thiếu sổ"))
    yield "inspections.settle", lambda: inspections.settle(found, "Đã lập sổ", "2024-10-20")
    yield "inspections.unsettle", lambda: inspections.unsettle(found, "Sổ sai mẫu")
    yield "inspections.withdraw", lambda: inspections.withdraw(one, "Trùng")


def answers(scene: Scene) -> Story:
    registrations, reviews = scene.office.registrations, scene.office.reviews
    sent = Registered(RegistrationKind.OWN_PLAN, "A", number="03/KH-A", received_on="2024-02-25")
    receive = "registrations.receive"
    first = yield receive, lambda: registrations.receive(YEAR, VNN, sent, PAPER)
    yield "registrations.accept", lambda: registrations.accept(first)
    other = replace(sent, unit="B")
    second = yield receive, lambda: registrations.receive(YEAR, VNN, other)
    yield "registrations.send_back", lambda: registrations.send_back(second, "Thiếu chỉ tiêu")
    yield "registrations.withdraw", lambda: registrations.withdraw(second, "Nhầm đơn vị")
    praise = Praise(unit="A", text="Vận động tốt")
    half = NewReview(
        ReviewKind.INTERIM,
        "Sơ kết 6 tháng",
        (VNN,),
        YEAR,
        YEAR,
        period="2024-H1",
        held_on="2024-07-10",
        text=ReviewText(lessons="Giao việc rõ."),
        praises=(praise,),
    )
    number = yield "reviews.add", lambda: reviews.add(half)
    yield (
        "reviews.change",
        lambda: reviews.change(number, reviews.one(number).version, replace(half, praises=())),
    )
    yield "reviews.withdraw", lambda: reviews.withdraw(number, "Trùng")
