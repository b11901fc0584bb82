"""Base salaries and quotas from the command line."""

from desktop_app.services.desk import Desk
from desktop_app.services.office import system_actor
from desktop_app.services.store import open_store
from tests.cli.driving import Shell
from tests.services.desk_work import list_units


def test_base_salaries_are_listed_written_and_removed(shell: Shell) -> None:
    assert "2.340.000" in shell.done("salary", "list")
    rise = ("--from", "2026-07-01", "--amount", 2_530_000, "--certainty", "in_force")
    shell.done("salary", "set", *rise, "--basis", "Nghị định mới")
    last = shell.document("salary", "list")[-1]
    assert (last["amount"], last["basis"], last["certainty"]) == (
        2_530_000,
        "Nghị định mới",
        "in_force",
    )
    shell.done("salary", "set", "--from", "2026-07-01", "--amount", 2_531_000)
    last = shell.document("salary", "list")[-1]
    assert (last["amount"], last["basis"]) == (2_531_000, "Nghị định mới")
    shell.done("salary", "remove", "2026-07-01", "--reason", "Chưa ban hành")
    assert len(shell.document("salary", "list")) == 4


def test_rounding_of_reward_money_is_told_and_set(shell: Shell) -> None:
    assert shell.done("salary", "rounding") == "Tiền thưởng: không làm tròn."
    told = shell.done("salary", "rounding", "--to", "up_1000")
    assert told == "Tiền thưởng: làm tròn lên hàng nghìn đồng."


def test_quotas_are_listed_by_day(shell: Shell) -> None:
    told = shell.done("quota", "list", "--day", "2026-06-01")
    assert "Chiến sĩ thi đua cơ sở: tối đa 15% số “Lao động tiên tiến”" in told
    assert "tối đa 20% số “Hoàn thành tốt nhiệm vụ”" in told
    assert [one["share"] for one in shell.document("quota", "list", "--day", "2020-01-01")] == [
        "15.00"
    ]


def test_a_quota_goes_from_its_beginning_to_its_end(shell: Shell) -> None:
    database = open_store(shell.store)
    list_units(Desk(database, system_actor()), ["U1"])
    database.close()
    what = ("--what", "cstd-co-so", "--of", "ldtt", "--from", "2027-01-01", "--share", "10")
    how = ("--rounding", "half_up", "--exempt", "U1", "--basis", "QĐ của tỉnh")
    number = shell.done("quota", "add", *what, *how)
    day = ("--day", "2027-06-01")
    (found,) = [one for one in shell.document("quota", "list", *day) if str(one["id"]) == number]
    assert (found["share"], found["rounding"], found["exempt"]) == ("10.00", "half_up", ["U1"])
    shell.done("quota", "set", number, "--share", "12,5", "--exempt")
    (found,) = [one for one in shell.document("quota", "list", *day) if str(one["id"]) == number]
    assert (found["share"], found["rounding"], found["exempt"]) == ("12.50", "half_up", [])
    shell.done("quota", "end", number, "--on", "2027-05-31")
    assert [one["what"] for one in shell.document("quota", "list", *day)] == ["excellent"]
    shell.done("quota", "remove", number, "--reason", "Ghi nhầm")
    told = shell("quota", "set", number, "--share", "10")
    assert (told.status, told.err) == (3, f"Không có hạn mức số “{number}”.\n")


def test_a_quota_of_classes_knows_no_titles(shell: Shell) -> None:
    classes = ("--classes", "--what", "good", "--of", "fulfilled")
    since = ("--from", "2027-01-01", "--share", "50", "--scope", "cluster", "--for", "collective")
    shell.done("quota", "add", *classes, *since)
    told = shell("quota", "add", "--what", "good", "--of", "ldtt", *since[:4])
    assert told.status == 3
    assert "Không có danh hiệu “good”" in told.err
