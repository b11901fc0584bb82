"""Files that go out and come in, and the year as a whole."""

from desktop_app.domain.papers import Paper
from desktop_app.domain.signing import CertificateFile
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
    yield "signing.sign", lambda: office.signing.sign(printed, means)
    sheet = scene.folder / "don-vi.csv"
    sheet.write_text("Mã đơn vị,Tên đơn vị,Cụm,Tổng số\nM,Phòng Mới,C1,12\n", encoding="utf-8")
    preview = importing.preview([sheet], ImportOptions(year=YEAR))
    outcome = yield "importing.commit", lambda: importing.commit(preview)
    yield "importing.undo", lambda: importing.undo(outcome.import_id)


def years(scene: Scene) -> Story:
    book = scene.office.years_book
    yield "years_book.close", lambda: book.close(YEAR)
    yield "years_book.reopen", lambda: book.reopen(YEAR, "Bổ sung số liệu")
