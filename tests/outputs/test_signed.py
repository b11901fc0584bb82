"""Every paper that somebody signs keeps a place for it, and bears a signature there that holds."""

import shutil
from pathlib import Path

from desktop_app.domain.signing import CertificateFile, free_place
from desktop_app.exporters.pdf.self_check import self_check
from desktop_app.services.office import Office
from desktop_app.services.signing import verify
from tests.outputs.made import Made, paper_of
from tests.signing_means import PASSWORD, certificate_file

# A few that differ: a text, a table, one that is wider than high, many rows.
SIGNED = ("summary", "ranking", "contributions", "scores")


def test_a_paper_keeps_as_many_places_as_people_sign_it(office: Office, made: Made) -> None:
    wrong = {}
    for kind, path in made.of_ending(".pdf").items():
        asked = sum(len(one.signatures) for one in office.papers.reports(paper_of(kind)))
        kept = len(office.signing.look(path).marked)
        if kept != asked:
            wrong[kind] = (kept, asked)
    assert wrong == {}


def test_signed_papers_hold_and_pass_the_checks_for_archives(
    office: Office, made: Made, tmp_path: Path
) -> None:
    means = CertificateFile(certificate_file(tmp_path / "Sở.p12"), PASSWORD)
    for kind in SIGNED:
        path = Path(shutil.copy(made[kind, ".pdf"], tmp_path))
        out = office.signing.sign(path, means, free_place(office.signing.look(path))).value.path
        (found,) = verify(out).signatures
        assert found.holds, kind
        assert [one for one in self_check(out.read_bytes()) if one.faults] == [], kind
