"""Inspections from the command line."""

from pathlib import Path

from tests.cli.driving import Shell

OF = ("--year", 2024, "--campaign", "VNN-2024")


def test_an_inspection_goes_from_plan_to_follow_up(begun: Shell, tmp_path: Path) -> None:
    minutes = tmp_path / "biên bản.pdf"
    minutes.write_bytes(b"%PDF-1.4")
    begun.done("body", "add", "Hội đồng Thi đua - Khen thưởng")
    by = ("--body", "Hội đồng Thi đua - Khen thưởng", "--kind", "supervision")
    number = begun.done("inspection", "add", *OF, "--unit", "U2", "--planned", "2024-10", *by)
    begun.done("inspection", "set", number, "--held", "2024-10-15", "--result", "Khá")
    begun.done("inspection", "attach", number, minutes)
    text = "Chưa có kế hoạch riêng"
    finding = begun.done("inspection", "find", number, "--text", text, "--due", "2024-11-01")
    (found,) = begun.document("inspection", "list", *OF)["inspections"]
    assert (found["held_on"], found["result"], found["kind"]) == (
        "2024-10-15",
        "Khá",
        "supervision",
    )
    assert found["documents"] == ["biên bản.pdf"]
    assert found["findings"][0]["overdue"] is True
    assert "1 điều quá hạn" in begun.done("inspection", "list", *OF)
    done = ("--follow-up", "Đã ban hành kế hoạch", "--on", "2024-11-05")
    begun.done("inspection", "settle", finding, *done)
    told = begun.done("inspection", "list", *OF)
    assert "Đã khắc phục 05/11/2024" in told
    begun.done("inspection", "unsettle", finding, "--reason", "Chưa được duyệt")
    assert "Quá hạn" in begun.done("inspection", "list", *OF)


def test_one_noted_by_mistake_is_taken_out(begun: Shell) -> None:
    number = begun.done("inspection", "add", *OF, "--unit", "U1", "--held", "2024-10-15")
    begun.done("inspection", "withdraw", number, "--reason", "Nhầm đơn vị")
    assert begun.document("inspection", "list", *OF)["inspections"] == []


def test_what_cannot_be_is_one_calm_sentence(begun: Shell) -> None:
    told = begun("inspection", "add", *OF, "--unit", "U9", "--planned", "2024-10")
    assert (told.status, told.err) == (3, "Không có đơn vị năm 2024 mang mã “U9”.\n")
    number = begun.done("inspection", "add", *OF, "--unit", "U1", "--planned", "2024-10")
    told = begun("inspection", "find", number, "--text", "Thiếu sổ")
    assert told.status == 3
    assert "ngày thực hiện" in told.err
