"""Word templates, and the papers that are filled into them, from the command line."""

from pathlib import Path

import docx

from tests.cli.driving import Shell


def test_a_template_goes_out_comes_back_edited_and_is_used(begun: Shell, tmp_path: Path) -> None:
    path, out = tmp_path / "mau.docx", tmp_path / "ra.docx"
    assert begun.done("template", "save", "summary", "--out", path) == str(path)
    document = docx.Document(str(path))
    document.add_paragraph("Mẫu riêng: {{ trich_yeu }}")
    document.save(str(path))
    assert begun.done("template", "check", "summary", path) == "Mẫu dùng được."
    begun.done("template", "take", "summary", path)
    listed = begun.document("template", "list")["templates"]
    assert [one["kind"] for one in listed if one["own"]] == ["summary"]
    begun.done("export", "summary", "--year", 2024, "--out", out)
    assert docx.Document(str(out)).paragraphs[-1].text.startswith("Mẫu riêng: Tổng kết")
    begun.done("template", "restore", "summary")
    assert not any(one["own"] for one in begun.document("template", "list")["templates"])


def test_a_broken_template_says_every_place_and_stays_out(begun: Shell, tmp_path: Path) -> None:
    path = tmp_path / "hong.docx"
    document = docx.Document()
    document.add_paragraph("{{ co_quann }}")
    document.add_paragraph("{%p for x in can_cu %}")
    document.save(str(path))
    told = begun("template", "take", "proposal", path)
    assert told.status == 1
    assert "đoạn 1" in told.out
    assert "co_quan" in told.out
    assert "đoạn 2" in told.out
    checked = begun("template", "check", "proposal", path, "--json")
    assert (checked.status, len(checked.json["problems"])) == (1, 2)


def test_the_fields_of_a_kind_are_told(begun: Shell) -> None:
    assert "{{ chu_toa }}" in begun.done("template", "fields", "minutes")
    fields = begun.document("template", "fields", "decision")["fields"]
    assert "dieu_1" in [one["name"] for one in fields]


def test_papers_of_a_round_wait_for_one(begun: Shell, tmp_path: Path) -> None:
    told = begun("export", "proposal", "--year", 2024, "--out", tmp_path / "tt.docx")
    assert (told.status, told.out) == (3, "")
    assert "chưa mở đợt xét" in told.err


def test_papers_of_a_round_come_as_word_and_pdf(begun: Shell, tmp_path: Path) -> None:
    number = begun.done(
        "round", "add", "--year", 2024, "--kind", "merit", "--name", "Khen thưởng năm 2024"
    )
    unit = begun.document("unit", "list", "--year", 2024)[0]
    begun.done(
        *("nomination", "add", number, "giay-khen-tap-the", "--unit", unit["code"]),
        *("--reason", "Hội đồng xét"),
    )
    for ending in ("docx", "pdf"):
        out = tmp_path / f"quyết định.{ending}"
        begun.done("export", "decision", "--year", 2024, "--round", number, "--out", out)
        assert out.stat().st_size > 5000
    text = "\n".join(
        one.text for one in docx.Document(str(tmp_path / "quyết định.docx")).paragraphs
    )
    assert "QUYẾT ĐỊNH:" in text
    assert "Điều 1." in text
