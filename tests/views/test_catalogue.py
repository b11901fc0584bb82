"""Whole texts, sentences with something filled in, and texts put together from them."""

import json
from pathlib import Path

from desktop_app.views.catalogue import Catalogue, read_catalogue

WORDS = {
    "đơn vị": "unit",
    "Không có {what} “{code}”.": "There is no {what} “{code}”.",
    "Hãy chọn tên khác.": "Choose another name.",
    "{a} và {b}": "{a} and {b}",
    "{count} đơn vị": "{count} units",
    "{first} hơn {second} một bậc xếp loại": "{second} stands one class below {first}",
    "{count} khen thưởng": "{count} commendations",
    "Không làm tròn": "No rounding",
    " do {by} phát động": " launched by {by}",
    "Phong trào": "Campaign",
    "{late}: không bị trừ": "{late}: no penalty",
    "{what}: {value} điểm": "{what}: {value} points",
    "{told}{more} đã được ghi lại.": "{told}{more} were recorded.",
    " và {number} mục khác": " and {number} other items",
    "Đúng hạn": "On time",
    "Chưa dịch": "",
}


def english(text: str) -> str:
    return Catalogue(WORDS).sentence(text)


def test_a_whole_text_is_looked_up_as_it_is() -> None:
    assert Catalogue(WORDS).word("Đúng hạn") == "On time"
    assert Catalogue(WORDS).word("đúng hạn") is None


def test_a_text_without_english_stays_vietnamese() -> None:
    assert Catalogue(WORDS).word("Chưa dịch") is None
    assert english("Chưa dịch") == "Chưa dịch"


def test_what_is_filled_in_is_said_in_english_where_it_is_known() -> None:
    assert english("Không có đơn vị “PH-01”.") == "There is no unit “PH-01”."


def test_what_is_filled_in_may_change_its_place() -> None:
    assert english("Sở A hơn Sở B một bậc xếp loại") == "Sở B stands one class below Sở A"


def test_a_short_sentence_takes_figures_only_so_that_names_stay_as_they_are() -> None:
    assert english("12 đơn vị") == "12 units"
    assert english("3 và 4") == "3 and 4"
    assert english("Phòng Kế hoạch và Tài chính") == "Phòng Kế hoạch và Tài chính"


def test_sentences_and_lines_one_after_another_are_each_looked_up() -> None:
    text = "Không có đơn vị “x”. Hãy chọn tên khác.\nĐúng hạn"
    assert english(text) == "There is no unit “x”. Choose another name.\nOn time"


def test_items_are_looked_up_where_all_of_them_are_known() -> None:
    assert english("Đúng hạn; 2 đơn vị") == "On time; 2 units"
    assert english("Đúng hạn, Tên riêng") == "Đúng hạn, Tên riêng"


def test_words_are_known_with_another_first_letter_and_another_mark_at_the_end() -> None:
    assert english("không làm tròn.") == "no rounding."
    assert english("đúng hạn") == "on time"


def test_words_are_known_beside_figures_and_codes_and_in_brackets() -> None:
    assert english("Đúng hạn 25/11/2024") == "On time 25/11/2024"
    assert english("Phong trào VNN-2024 (đúng hạn)") == "Campaign VNN-2024 (on time)"


def test_a_name_is_not_cut_by_a_sentence_that_could_be_a_part_of_it() -> None:
    assert english("12 khen thưởng") == "12 commendations"
    assert english("Ban thi đua khen thưởng") == "Ban thi đua khen thưởng"


def test_a_part_of_a_sentence_is_known_where_the_rest_of_it_is() -> None:
    assert english("Phong trào do Sở A phát động") == "Campaign launched by Sở A"
    assert english("Đi cùng việc khác do Sở A phát động") == "Đi cùng việc khác do Sở A phát động"


def test_placeholders_side_by_side_are_filled_as_one() -> None:
    assert (
        english("Đơn vị và 3 mục khác đã được ghi lại.") == "Unit and 3 other items were recorded."
    )


def test_the_way_that_leaves_least_in_vietnamese_is_taken() -> None:
    assert english("Đúng hạn: không bị trừ; 2 đơn vị") == "On time: no penalty; 2 units"
    assert english("Đúng hạn: không bị trừ; Đúng hạn: 5 điểm") == (
        "On time: no penalty; On time: 5 points"
    )


def test_what_begins_a_sentence_is_known_from_the_midst_of_one() -> None:
    words = {"xếp loại từ “{band}” trở lên": "class “{band}” or above", "Xếp loại từ “{file}”": "x"}
    assert Catalogue(words).sentence("Xếp loại từ “Tốt” trở lên") == "Class “Tốt” or above"


def test_no_sentence_reaches_over_the_end_of_a_line() -> None:
    words = {"{what}: đã nộp {count}": "{what}: sent {count}"}
    text = "A: đã nộp 1\nB: đã nộp 2"
    assert Catalogue(words).sentence(text) == "A: sent 1\nB: sent 2"


def test_of_what_may_be_a_name_nothing_is_put_together() -> None:
    assert Catalogue(WORDS).name("Đúng hạn") == "On time"
    assert Catalogue(WORDS).name("Đúng hạn; Đúng hạn") == "Đúng hạn; Đúng hạn"


def test_braces_in_what_is_filled_in_do_no_harm() -> None:
    assert english("Không có đơn vị “{x}”.") == "There is no unit “{x}”."


def test_a_catalogue_is_all_files_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"Hủy": "Cancel"}), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"Đóng": "Close"}), encoding="utf-8")
    read = read_catalogue(tmp_path)
    assert (read.word("Hủy"), read.word("Đóng")) == ("Cancel", "Close")
