import Testing

@testable import Chancery

/// All cases are set against Wednesday 15 March 2023; ` >> ` stands between a date told before and the one tested.
@Suite("English dates")
struct EnglishDateTests {
  @Test(
    "of the calendar",
    arguments: [
      ("They met on 5 October 2022.", "5 October 2022", "2022-10-05"),
      ("They met on October 5, 2022.", "October 5, 2022", "2022-10-05"),
      ("They met on October 5 2022 in Rome.", "October 5 2022", "2022-10-05"),
      ("They met on Wednesday, October 5, 2022.", "Wednesday, October 5, 2022", "2022-10-05"),
      ("They met on Wednesday 5 October 2022.", "Wednesday 5 October 2022", "2022-10-05"),
      ("They met on Wednesday, the 5th of October, 2022.", "Wednesday, the 5th of October, 2022", "2022-10-05"),
      ("They met on the fifth of October 2022.", "the fifth of October 2022", "2022-10-05"),
      ("NAIROBI, 4th May 2021, (PSCU)", "4th May 2021", "2021-05-04"),
      ("BEIJING, Sept. 17 (Xinhua)", "Sept. 17", "2022-09-17"),
      ("HANOI, May 28 (VNA)", "May 28", "2022-05-28"),
      ("It was signed on March 1.", "March 1", "2023-03-01"),
      ("It was signed on Jan 3rd.", "Jan 3rd", "2023-01-03"),
      ("It was signed on 29 February 2020.", "29 February 2020", "2020-02-29"),
      ("It was signed on 2020-02-29.", "2020-02-29", "2020-02-29"),
      ("It was signed on 06/28/2022.", "06/28/2022", "2022-06-28"),
      ("It was signed on 28/06/2022.", "28/06/2022", "2022-06-28"),
      ("It was signed on 6/7/2022.", "6/7/2022", "2022-06-07"),
      ("It was signed on 28.06.2022.", "28.06.2022", "2022-06-28"),
      ("It was signed on 6/28/22.", "6/28/22", "2022-06-28"),
      ("It was signed in May.", "May", "2022-05"),
      ("It was signed in March.", "March", "2023-03"),
      ("The August elections were lost.", "August", "2022-08"),
      ("It was signed in May 2021.", "May 2021", "2021-05"),
      ("It was signed in September of 2021.", "September of 2021", "2021-09"),
      ("It was signed in 2021.", "2021", "2021"),
      ("The 2016 arbitral award is final.", "2016", "2016"),
      ("The memorandum (2013) is final.", "2013", "2013"),
      ("They met on Christmas Day 2021.", "Christmas Day 2021", "2021-12-25"),
      ("After its 1990 invasion it left.", "1990", "1990"),
      ("It said so on Monday, March 13: no one would come.", "Monday, March 13", "2023-03-13"),
      ("It was signed on 5/3.", "5/3", "2022-05-03"),
      ("It was signed in 5/2021.", "5/2021", "2021-05"),
      ("It was signed on March third, 2021.", "March third, 2021", "2021-03-03"),
      ("In May Blinken came.", "May", "2022-05"),
    ])
  func calendar(text: String, words: String, edtf: String) { expect(text, words, edtf) }

  @Test(
    "of the week",
    arguments: [
      ("They met on Monday.", "Monday", "2023-03-13"),
      ("They met on Wednesday.", "Wednesday", "2023-03-15"),
      ("They met on Thursday morning.", "Thursday morning", "2023-03-09"),
      ("On Sunday (12), they met.", "Sunday (12)", "2023-03-12"),
      ("They met last Wednesday.", "last Wednesday", "2023-03-08"),
      ("They met last week.", "last week", "2023-03-06/2023-03-12"),
      ("They met this week.", "this week", "2023-03-13/2023-03-19"),
      ("They met after last weekend.", "last weekend", "2023-03-11/2023-03-12"),
      ("They met late Monday.", "late Monday", "2023-03-13"),
      ("They met on Monday of last week.", "Monday of last week", "2023-03-06"),
      ("They met over the weekend.", "over the weekend", "2023-03-11/2023-03-12"),
      ("They met in the week of 6 February.", "week of 6 February", "2023-02-06/2023-02-12"),
    ])
  func week(text: String, words: String, edtf: String) { expect(text, words, edtf) }

  @Test(
    "ahead of the report",
    arguments: [
      ("He will come on Monday.", "Monday", "2023-03-20"),
      ("He will come on Wednesday.", "Wednesday", "2023-03-15"),
      ("He will come next Wednesday.", "next Wednesday", "2023-03-22"),
      ("He will come on 5 October.", "5 October", "2023-10-05"),
      ("He will come on February 3.", "February 3", "2024-02-03"),
      ("He will come in May.", "May", "2023-05"),
      ("He will come in January.", "January", "2024-01"),
      ("He will come next month.", "next month", "2023-04"),
      ("He will come next year.", "next year", "2024"),
      ("He will come later this year.", "later this year", "2023"),
      ("He will come tomorrow morning.", "tomorrow morning", "2023-03-16"),
      ("He will come in five days.", "in five days", "2023-03-20"),
      ("He will come two months from now.", "two months from now", "2023-05"),
      ("He will come from Thursday to Saturday.", "from Thursday to Saturday", "2023-03-16/2023-03-18"),
      (
        "He hosts them this Thursday (16) and Friday (17).", "this Thursday (16) and Friday (17)",
        "2023-03-16/2023-03-17"
      ),
      ("He will come by the end of the year.", "by the end of the year", "../2023"),
      ("They gather for the Summit of 11 and 12 July.", "11 and 12 July", "2023-07-11/2023-07-12"),
      ("He will come the day after tomorrow.", "the day after tomorrow", "2023-03-17"),
    ])
  func ahead(text: String, words: String, edtf: String) { expect(text, words, edtf, tense: .future) }

  @Test(
    "from the day of the report",
    arguments: [
      ("They met today.", "today", "2023-03-15"),
      ("They met yesterday evening.", "yesterday evening", "2023-03-14"),
      ("They met earlier today.", "earlier today", "2023-03-15"),
      ("They met this morning.", "this morning", "2023-03-15"),
      ("They met last night.", "last night", "2023-03-14"),
      ("They met the day before yesterday.", "the day before yesterday", "2023-03-13"),
      ("Today (15 March 2023) they met.", "Today (15 March 2023)", "2023-03-15"),
      ("They met today Wednesday 15 March.", "today Wednesday 15 March", "2023-03-15"),
      ("They met last month.", "last month", "2023-02"),
      ("They met earlier this month.", "earlier this month", "2023-03"),
      ("They met last year.", "last year", "2022"),
      ("They met in April last year.", "April last year", "2022-04"),
      ("They met last September.", "last September", "2022-09"),
      ("They met last November in Bali.", "last November", "2022-11"),
      ("They met two days ago.", "two days ago", "2023-03-13"),
      ("They met three weeks ago.", "three weeks ago", "2023-02-20/2023-02-26"),
      ("They met a month ago.", "a month ago", "2023-02"),
      ("They fought 54 years ago.", "54 years ago", "1969"),
      ("They met a decade ago.", "a decade ago", "2013~"),
      ("They met last summer.", "last summer", "2022-06/2022-08"),
      ("They met this past Friday.", "this past Friday", "2023-03-10"),
      ("They met last October 23.", "last October 23", "2022-10-23"),
      ("It grew in the past year.", "in the past year", "2022"),
      ("It lost in last year's third quarter.", "last year's third quarter", "2022-07/2022-09"),
    ])
  func report(text: String, words: String, edtf: String) { expect(text, words, edtf) }

  @Test(
    "from the date told before",
    arguments: [
      ("On 11 April 2021 she was there. >> The day before, he was.", "The day before", "2021-04-10"),
      ("On 11 April 2021 she was there. >> Two days later, he was.", "Two days later", "2021-04-13"),
      ("On 11 April 2021 she was there. >> On the same day, he was.", "the same day", "2021-04-11"),
      ("On 11 April 2021 she was there. >> He was on that day, too.", "that day", "2021-04-11"),
      ("On 11 April 2021 she was there. >> Earlier in the day he was.", "Earlier in the day", "2021-04-11"),
      ("On 11 April 2021 she was there. >> He came later that day.", "later that day", "2021-04-11"),
      ("On 11 April 2021 she was there. >> He came the same morning.", "the same morning", "2021-04-11"),
      ("On 11 April 2021 she was there. >> He came the next day.", "the next day", "2021-04-12"),
      ("On 11 April 2021 she was there. >> He came the following week.", "the following week", "2021-04-12/2021-04-18"),
      ("In May 2021 she was there. >> The same month he came.", "The same month", "2021-05"),
      ("In May 2021 she was there. >> He came three years earlier.", "three years earlier", "2018"),
      ("In May 2021 she was there. >> He came a year later.", "a year later", "2022"),
      ("In May 2021 she was there. >> He came the following year.", "the following year", "2022"),
    ])
  func story(text: String, words: String, edtf: String) { expect(text, words, edtf) }

  @Test(
    "that run over days",
    arguments: [
      ("The visit of 5-7 May 2022 ended.", "5-7 May 2022", "2022-05-05/2022-05-07"),
      ("The visit of May 5-7, 2022 ended.", "May 5-7, 2022", "2022-05-05/2022-05-07"),
      ("He came from 3 to 5 May.", "from 3 to 5 May", "2022-05-03/2022-05-05"),
      ("He came from May 3 to 5.", "from May 3 to 5", "2022-05-03/2022-05-05"),
      ("He came from June 28 to July 2, 2022.", "from June 28 to July 2, 2022", "2022-06-28/2022-07-02"),
      ("He came from 28 June to 2 July.", "from 28 June to 2 July", "2022-06-28/2022-07-02"),
      ("He came from 28 December to 2 January.", "from 28 December to 2 January", "2022-12-28/2023-01-02"),
      ("He came between 3 and 5 May.", "between 3 and 5 May", "2022-05-03/2022-05-05"),
      ("He came on 7 and 8 January.", "7 and 8 January", "2023-01-07/2023-01-08"),
      ("He came on Saturday and Sunday.", "Saturday and Sunday", "2023-03-11/2023-03-12"),
      ("He came on January 7, 8 and 9.", "January 7, 8 and 9", "2023-01-07/2023-01-09"),
      ("The term of 2020-2021 is over.", "2020-2021", "2020/2021"),
      ("The term for 2020 - 2021 is over.", "2020 - 2021", "2020/2021"),
      ("The term of 2020-21 is over.", "2020-21", "2020/2021"),
      ("From 2016 to 2019 he was there.", "From 2016 to 2019", "2016/2019"),
      ("Between May and July 2022 he was there.", "Between May and July 2022", "2022-05/2022-07"),
      ("He was there from May to July 2022.", "from May to July 2022", "2022-05/2022-07"),
      ("In the 1990s he was there.", "the 1990s", "1990/1999"),
      ("The first quarter of 2022 was good.", "The first quarter of 2022", "2022-01/2022-03"),
      ("The second half of 2022 was good.", "The second half of 2022", "2022-07/2022-12"),
      ("The last month of 2022 was good.", "The last month of 2022", "2022-12"),
      ("In early 2022 he came.", "early 2022", "2022"),
      ("In late May he came.", "late May", "2022-05"),
      ("In mid-2022 he came.", "mid-2022", "2022"),
      ("At the end of June he came.", "the end of June", "2022-06"),
      ("In the summer of 2022 he came.", "the summer of 2022", "2022-06/2022-08"),
      ("In the early 1990s he came.", "the early 1990s", "1990/1999"),
      ("In the 19th century he came.", "the 19th century", "1801/1900"),
      ("In the last week of September 2022 he came.", "the last week of September 2022", "2022-09-19/2022-09-25"),
      ("On the last Friday of October 2022 he came.", "the last Friday of October 2022", "2022-10-28"),
      ("On the third Tuesday of September 2022 he came.", "the third Tuesday of September 2022", "2022-09-20"),
      ("On the 20th of last month he came.", "the 20th of last month", "2023-02-20"),
      ("Third-quarter income fell.", "Third-quarter", "2023-07/2023-09"),
    ])
  func runs(text: String, words: String, edtf: String) { expect(text, words, edtf) }

  @Test(
    "with open ends, lengths and anniversaries",
    arguments: [
      ("It has stood since 2020.", "since 2020", "2020/.."),
      ("It has stood since Monday.", "since Monday", "2023-03-13/.."),
      ("It stands until 20 March 2023.", "until 20 March 2023", "../2023-03-20"),
      ("It began around 20 February.", "around 20 February", "2023-02-20~"),
      ("It is a five-day visit.", "five-day", "5 day"),
      ("It is a 5-day visit.", "5-day", "5 day"),
      ("It lasted three weeks.", "three weeks", "3 week"),
      ("This is the 10th anniversary.", "10th anniversary", "anniversary 10"),
      ("This is the fiftieth anniversary.", "fiftieth anniversary", "anniversary 50"),
      ("It marks 75 years of diplomatic relations.", "75 years of", "anniversary 75"),
      ("It marks half a century of diplomatic relations.", "half a century of", "anniversary 50"),
      (
        "At the 78th session of the UN General Assembly they spoke.", "78th session of the UN General Assembly",
        "2023-09/2024-09"
      ),
    ])
  func others(text: String, words: String, edtf: String) { expect(text, words, edtf) }

  @Test(
    "that point to the past, the present and the future without a date",
    arguments: [
      ("He spoke in recent years.", "in recent years", "past"), ("He spoke recently.", "recently", "past"),
      ("He now speaks.", "now", "present"), ("These days he speaks.", "These days", "present"),
      ("In the coming months he will speak.", "In the coming months", "future"),
      ("He spoke of the foreseeable future.", "the foreseeable future", "future"),
    ])
  func vague(text: String, words: String, time: String) { expect(text, words, time) }

  @Test(
    "without a year lie where nothing is told wherever they are much nearer",
    arguments: [
      ("The dividend of April 10 is small.", "April 10", "2023-04-10"),
      ("The dividend of February 10 is small.", "February 10", "2023-02-10"),
      ("The dividend of August 10 is small.", "August 10", "2022-08-10"),
      ("The dividend of Monday is small.", "Monday", "2023-03-13"),
      ("The dividend of Friday, 10 March is small.", "Friday, 10 March", "2023-03-10"),
    ])
  func untold(text: String, words: String, edtf: String) { expect(text, words, edtf, tense: .untold) }

  @Test(
    "are not made up",
    arguments: [
      "Prime Minister Theresa May spoke.", "He may come.", "They march on the capital.", "Under Section 301 it is.",
      "It costs 2,000 euros.", "There were 2000 troops there.", "The second minister spoke.", "Flight 370 was lost.",
      "He is 45 years old.", "The 45-year-old minister spoke.", "Resolution 2231 is in force.", "It costs $1999.",
      "Call 2021 555 1234.", "It is at 10:03 a.m. local time.", "The price was P41.27 a kilo.", "The G20 met.",
      "COVID-19 was over.", "To this day it stands.", "May I speak?", "He spoke to the 27 members.",
      "They won 7-5.", "In the last five years trade grew.", "Within five days it ended.", "He is aged 31.",
      "Vision 2030 is a plan.", "Article 5 was invoked.", "A Boeing 737 landed.", "It has 60 partners.",
      "It fell by 7 percent.", "Paragraph 12 stands.", "He read page 2001.", "Good Friday Agreement holds.",
      "Sun Weidong spoke.", "He met Janos and Jan Kavan.", "That Sun spoke.", "They talk 24/7 of it.",
      "They won the first round.",
    ])
  func silent(text: String) { #expect(DateSample.date(text, .english)?.words == nil) }

  private func expect(_ text: String, _ words: String, _ edtf: String, tense: DateContext.Tense = .past) {
    let found = DateSample.date(text, .english, tense: tense)
    #expect(found?.words == words)
    #expect(found?.edtf == edtf)
  }
}
