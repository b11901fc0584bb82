from desktop_app.importers.plan import read_plan

TITLE = "Phát động phong trào “Cùng nhau tiến lên” năm 2024"
OWN = "Sở Nội vụ ban hành kế hoạch phong trào “Cùng nhau tiến lên” như sau:"


def test_the_nearest_campaign_above_is_the_parent() -> None:
    above = "Căn cứ Quyết định số 1/QĐ-TTg của Thủ tướng Chính phủ về phong trào “Cả nước là một”;"
    near = "Căn cứ Kế hoạch số 2/KH-UBND của UBND tỉnh về phong trào “Toàn tỉnh một lòng”;"
    draft = read_plan(["Số: /KH-SNV", "KẾ HOẠCH", TITLE, above, near, OWN, "I. NỘI DUNG"])
    assert draft.parent == "Phong trào “Toàn tỉnh một lòng”"
    assert draft.authorities == ("UBND tỉnh", "Thủ tướng Chính phủ")
    assert draft.linked_campaigns == ()


def test_an_own_plan_of_several_years_is_nearer_than_any_other() -> None:
    above = "Thực hiện phong trào “Toàn tỉnh một lòng” do UBND tỉnh phát động và"
    own = "Kế hoạch số 5/KH-SNV ngày 1/2/2022 của Sở Nội vụ về phong trào “Cùng nhau tiến lên”"
    opening = f"{above} {own} giai đoạn 2021-2025, {OWN}"
    draft = read_plan(["Số: /KH-SNV", "KẾ HOẠCH", TITLE, opening])
    assert draft.parent == "Phong trào “Cùng nhau tiến lên” giai đoạn 2021-2025"
    assert draft.authorities == ("Sở Nội vụ", "UBND tỉnh")


def test_a_plan_that_names_only_its_own_campaign_has_no_parent() -> None:
    draft = read_plan(["KẾ HOẠCH", TITLE, OWN])
    assert (draft.parent, draft.authorities) == ("", ())


def test_what_is_answered_to_with_its_launcher_is_an_ancestor_and_no_link() -> None:
    followed = "Hưởng ứng phong trào “Cả nước một lòng” do Thủ tướng Chính phủ phát động;"
    linked = "gắn với phong trào “Xanh sạch đẹp”."
    draft = read_plan(["KẾ HOẠCH", TITLE, "I. MỤC ĐÍCH", f"{followed} {linked}"])
    assert draft.authorities == ("Thủ tướng Chính phủ",)
    assert draft.linked_campaigns == ("Phong trào “Xanh sạch đẹp”",)
