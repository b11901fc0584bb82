"""Councils from the command line."""

from tests.cli.driving import Shell


def test_a_council_is_seated_and_meets(shell: Shell) -> None:
    number = shell.done("council", "add", "Hội đồng TĐKT Sở", "--quorum", "66,67")
    shell.done("council", "member", number, "--name", "Nguyễn Văn An", "--role", "chair")
    secretary = ("--name", "Lê Thị Bình", "--role", "secretary", "--no-vote")
    shell.done("council", "member", number, *secretary)
    gone = shell.done("council", "member", number, "--name", "Trần Văn Cao", "--job", "Phó phòng")
    shell.done("council", "member-end", gone, "2024-06-30")
    shell.done("council", "set", number, "--decision", "12/QĐ-SLĐ")
    # One of the two who had a vote in June came: half, below two thirds.
    told = shell.document("council", "list")["councils"][0]
    assert (told["quorum"], told["decision"]) == (6667, "12/QĐ-SLĐ")
    june = shell.done("council", "meeting", number, "--held", "2024-06-30", "--present", 1)
    july = shell.done("council", "meeting", number, "--held", "2024-07-01", "--present", 1)
    assert shell.done("council", "list").splitlines() == [
        "1. Hội đồng TĐKT Sở (họp khi đủ 66,67%)",
        "  Thành viên số 1: Nguyễn Văn An, Chủ tịch",
        "  Thành viên số 2: Lê Thị Bình, Thư ký, không biểu quyết",
        "  Thành viên số 3: Trần Văn Cao, Phó phòng, Ủy viên, đến 30/06/2024",
        f"  Họp số {june}: 30/06/2024, có mặt 1/2, không đủ số người để họp",
        f"  Họp số {july}: 01/07/2024, có mặt 1/1, đủ số người để họp",
    ]
    shell.done("council", "meeting-withdraw", june, "--reason", "Ghi nhầm")
    assert len(shell.document("council", "list")["councils"][0]["meetings"]) == 1


def test_a_meeting_that_cannot_be_is_one_calm_sentence(shell: Shell) -> None:
    number = shell.done("council", "add", "Hội đồng", "--quorum", 50)
    told = shell("council", "meeting", number, "--held", "2024-06-30", "--present", 1)
    assert told.status == 3
    assert "Hãy ghi thành viên trước" in told.err
