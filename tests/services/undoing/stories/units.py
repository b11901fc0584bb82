"""The department's own data, units, clusters and people."""

from desktop_app.domain.people import NewPerson, NewPlace, PersonChange, PlaceChange
from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.domain.rows import Department
from desktop_app.domain.unit_history import NewUnit, YearChange
from tests.services.undoing.stories.told import YEAR, Scene, Story

DECISION = Decision("2025-03-01", "Nghị quyết số 05/NQ-HĐND", "Sắp xếp bộ máy")
LATER = Decision("2025-06-01", "Nghị quyết số 09/NQ-HĐND", "Sắp xếp bộ máy")


def units(scene: Scene) -> Story:
    office = scene.office
    editing, clusters = office.unit_editing, office.clusters
    yield "settings.set_department", lambda: office.settings.set_department(Department("Sở Mới"))
    merged = Department("Sở Hợp Nhất")
    yield (
        "settings.set_department",
        lambda: office.settings.set_department(merged, "2025-03-01"),
    )
    yield "settings.drop_department", lambda: office.settings.drop_department("2025-03-01")
    new = NewUnit("Phòng Trẻ em", parent="A", cluster="Cụm mới", headcount=7)
    yield "unit_editing.add", lambda: editing.add(YEAR, new)
    yield "unit_editing.set_year", lambda: editing.set_year("A", YEAR, YearChange(headcount=12))
    yield "unit_editing.add_alias", lambda: editing.add_alias("B", "P. Bê")
    yield "unit_editing.remove_alias", lambda: editing.remove_alias("B", "P. Bê")
    yield "clusters.add", lambda: clusters.add(YEAR, "Cụm Hai", "CH")
    yield "clusters.rename", lambda: clusters.rename(YEAR, "CH", "Cụm số Hai")
    yield "clusters.order", lambda: clusters.order(YEAR, ["CH"])
    yield "clusters.put", lambda: clusters.put(YEAR, "CH", ["A", "B"])
    yield "clusters.put", lambda: clusters.put(YEAR, "C1", ["A", "B"])
    yield "clusters.remove", lambda: clusters.remove(YEAR, "CH")
    body = yield "bodies.add", lambda: office.bodies.add("Đảng ủy")
    yield "bodies.end", lambda: office.bodies.end(body, "2024-03-01")


def people(scene: Scene) -> Story:
    people = scene.office.people_editing
    new = NewPerson("Lê Văn Lành", "B")
    code = yield "people_editing.add", lambda: people.add(YEAR, new)
    yield "people_editing.change", lambda: people.change(code, PersonChange(name="Lê Lành"))
    place = people.detail(code).places[0].id
    job = PlaceChange(job="Chuyên viên")
    yield "people_editing.change_place", lambda: people.change_place(YEAR, code, place, job)
    there, back = NewPlace("A", "2024-06-01"), NewPlace("B", "2024-10-01")
    yield "people_editing.move", lambda: people.move(YEAR, code, there)
    yield "people_editing.leave", lambda: people.leave(YEAR, code, "2024-09-01", "Nghỉ việc")
    yield "people_editing.come_back", lambda: people.come_back(YEAR, code, back)
    yield "people_editing.remove", lambda: people.remove(code)


def acts(scene: Scene) -> Story:
    acts = scene.office.reorganisation
    joined = Successor(name="Phòng Chung")
    parts = [
        Successor(name="Phòng Một", share=5000),
        Successor(name="Phòng Hai", share=5000, takes_people=True),
    ]
    yield "reorganisation.rename", lambda: acts.rename(DECISION, "A", "Phòng Ánh")
    yield "reorganisation.undo", acts.undo
    yield "reorganisation.move", lambda: acts.move(DECISION, "E", "A")
    yield "reorganisation.merge", lambda: acts.merge(DECISION, ["C", "D"], joined)
    yield "reorganisation.split", lambda: acts.split(DECISION, "B", parts)
    yield "reorganisation.dissolve", lambda: acts.dissolve(LATER, "E")
