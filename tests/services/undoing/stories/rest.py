"""Files that go out and come in, and the year as a whole."""

from dataclasses import replace

from desktop_app.domain.certificates.layouts import Offset
from desktop_app.domain.papers import Paper
from desktop_app.domain.signing import CertificateFile
from desktop_app.domain.statistics.forms import Correction
from desktop_app.domain.year_end import SetChoice
from desktop_app.services.importing.options import ImportOptions
from tests.services.undoing.stories.told import VNN, YEAR, Scene, Story
from tests.signing_means import PASSWORD, certificate_file


def files(scene: Scene) -> Story:
    office, importing, out = scene.office, scene.office.importing, scene.folder / "ra"
    yield "forms.write", lambda: office.forms.write(VNN, str(YEAR), out / "mau")
    letter = out / "don doc.docx"
    yield "reminders.write", lambda: office.reminders.write(YEAR, letter)
    yield "papers.write", lambda: office.papers.write(Paper("units", YEAR), out / "don vi.xlsx")
    printed, means = out / "don vi.pdf", CertificateFile(certificate_file(out / "so.p12"), PASSWORD)
    office.papers.write(Paper("units", YEAR), printed)
    of_units = SetChoice(YEAR, frozenset({"returns"}))
    yield "year_end_sets.write", lambda: office.year_end_sets.write(of_units, out)
    yield "signing.sign", lambda: office.signing.sign(printed, means)
    sheet = scene.folder / "don-vi.csv"
    sheet.write_text("Mã đơn vị,Tên đơn vị,Cụm,Tổng số\nM,Phòng Mới,C1,12\n", encoding="utf-8")
    preview = importing.preview([sheet], ImportOptions(year=YEAR))
    outcome = yield "importing.commit", lambda: importing.commit(preview)
    yield "importing.undo", lambda: importing.undo(outcome.import_id)


def templates(scene: Scene) -> Story:
    own = scene.office.word_templates
    path = own.save("summary", scene.folder / "mau.docx")
    yield "word_templates.take", lambda: own.take("summary", path)
    yield "word_templates.restore", lambda: own.restore("summary")


def years(scene: Scene) -> Story:
    book = scene.office.years_book
    yield "years_book.close", lambda: book.close(YEAR)
    yield "years_book.reopen", lambda: book.reopen(YEAR, "Bổ sung số liệu")


def layouts(scene: Scene) -> Story:
    service = scene.office.certificates
    shown = service.layout("giay-khen")
    moved = replace(shown, frame=False).with_offset("HP 1020", Offset(-15, 20))
    yield "certificates.set_layout", lambda: service.set_layout(moved)
    yield "certificates.reset_layout", lambda: service.reset_layout("giay-khen")


def statistics(scene: Scene) -> Story:
    forms, figures = scene.office.statistic_forms, scene.office.statistics
    code, cell = "0601.N", ("all", "total")
    form = forms.form(YEAR, code).form
    yield "statistic_forms.set", lambda: forms.set(replace(form, title="Phong trào"), YEAR)
    yield "statistic_forms.save", lambda: forms.save(YEAR, code, scene.folder / "bieu.json")
    yield "statistic_forms.take", lambda: forms.take(scene.folder / "bieu.json", YEAR + 1)
    yield "statistic_forms.reset", lambda: forms.reset(code, YEAR, "Theo mẫu mới")
    by_hand = Correction(*cell, 7, "Tính cả công đoàn")
    yield "statistics.correct", lambda: figures.correct(YEAR, code, by_hand)
    yield "statistics.uncorrect", lambda: figures.uncorrect(YEAR, code, *cell)
    yield "statistics.send", lambda: figures.send(YEAR, f"{YEAR}-12-10")
