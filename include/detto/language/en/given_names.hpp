// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::en {

// Given names that English news uses almost exclusively for men.
inline constexpr auto male_names = make_word_rows({
    // clang-format off
    "aaron", "abdul", "abraham", "adam", "ahmed", "alan", "albert", "alejandro", "alexander",
    "ali", "andre", "andreas", "andrew", "andy", "anthony", "antonio", "antony", "arthur",
    "barack", "ben", "benjamin", "bernard", "bernie", "bill", "billy", "bob", "boris", "brad",
    "brandon", "brian", "bruce", "bryan", "carl", "carlos", "chad", "charles", "charlie",
    "christian", "christopher", "chuck", "colin", "craig", "daniel", "dave", "david", "dean",
    "dennis", "derek", "diego", "dmitry", "dominic", "don", "donald", "donnie", "doug", "douglas",
    "ed", "eddie", "edward", "edwin", "emmanuel", "eric", "ernest", "ethan", "eugene", "evan",
    "felipe", "fernando", "francis", "francisco", "frank", "fred", "frederick", "gary", "gavin",
    "geoffrey", "george", "gerald", "gerhard", "gilbert", "glenn", "gordon", "graham", "greg",
    "gregory", "gustavo", "hans", "harold", "harry", "harvey", "hassan", "henrik", "henry",
    "herbert", "howard", "hugh", "ian", "ibrahim", "igor", "isaac", "ivan", "jack", "jacob",
    "jake", "james", "jamie", "jan", "jared", "jason", "javier", "jay", "jeb", "jeff", "jeffrey",
    "jeremy", "jerome", "jerry", "jesse", "jim", "jimmy", "joe", "joel", "johan", "john",
    "johnny", "jon", "jonathan", "jorge", "jose", "joseph", "joshua", "juan", "julian", "justin",
    "karl", "keith", "ken", "kenneth", "kevin", "kurt", "kyle", "lance", "larry", "lars",
    "lawrence", "lee", "leon", "leonard", "lewis", "lloyd", "louis", "lucas", "luis", "luke",
    "magnus", "manuel", "marc", "marco", "marcus", "mario", "mark", "martin", "marvin", "matt",
    "matthew", "maurice", "max", "michael", "miguel", "mike", "mitch", "mitt", "mohamed",
    "mohammed", "muhammad", "nathan", "neil", "nicholas", "nick", "nigel", "norman", "oliver",
    "oscar", "otto", "pablo", "patrick", "paul", "pedro", "per", "peter", "phil", "philip",
    "pierre", "rafael", "ralph", "raymond", "reince", "ricardo", "richard", "rick", "robert",
    "roberto", "rodney", "roger", "roland", "ron", "ronald", "ronnie", "roy", "russell", "ryan",
    "sam", "samuel", "scott", "sean", "sergei", "sergey", "seth", "shaun", "simon", "stanley",
    "stefan", "stephen", "steve", "steven", "stuart", "sven", "ted", "terrence", "terry",
    "theodore", "thomas", "tim", "timothy", "tobias", "todd", "tom", "tommy", "tony", "travis",
    "trevor", "vernon", "victor", "vincent", "vladimir", "wade", "walter", "warren", "wayne",
    "werner", "wesley", "will", "william", "willie", "xavier", "yusuf", "zachary",
    // clang-format on
});

// Given names that English news uses almost exclusively for women.
inline constexpr auto female_names = make_word_rows({
    // clang-format off
    "abigail", "adriana", "agnes", "alexandra", "alexis", "alice", "alicia", "alison", "allison",
    "amanda", "amber", "amelia", "amy", "ana", "andrea", "angela", "angelina", "anita", "ann",
    "anna", "anne", "annie", "antonia", "april", "astrid", "audrey", "barbara", "beatrice",
    "becky", "bernadette", "beth", "betty", "beverly", "brenda", "brigitte", "brittany",
    "camille", "carla", "carly", "carmen", "carol", "caroline", "carolyn", "catherine", "cathy",
    "cecilia", "charlotte", "cheryl", "chloe", "christina", "christine", "cindy", "claire",
    "clara", "claudia", "connie", "crystal", "cynthia", "dana", "daniela", "danielle", "dawn",
    "debbie", "deborah", "debra", "denise", "diana", "diane", "dianne", "dolores", "donna",
    "dora", "doris", "dorothy", "edith", "eileen", "elaine", "eleanor", "elena", "elise",
    "elizabeth", "ella", "ellen", "elsa", "emily", "emma", "erica", "erika", "erin", "esther",
    "eva", "evelyn", "fatima", "fiona", "florence", "frances", "francesca", "gabriela", "gail",
    "genevieve", "georgia", "gina", "gladys", "gloria", "grace", "greta", "gretchen", "gwen",
    "hannah", "harriet", "heather", "heidi", "helen", "helena", "helga", "hillary", "holly",
    "ida", "ingrid", "irene", "iris", "isabel", "isabella", "jacqueline", "jane", "janet",
    "janice", "jean", "jeanne", "jennifer", "jenny", "jessica", "jill", "joan", "joanna",
    "joanne", "josephine", "joyce", "juanita", "judith", "judy", "julia", "juliana", "julie",
    "june", "karen", "kate", "katharine", "katherine", "kathleen", "kathryn", "kathy", "katie",
    "kellyanne", "kimberly", "kirsten", "kristen", "kristin", "laura", "lauren", "leah", "lena",
    "leslie", "lillian", "lily", "linda", "lisa", "liz", "lois", "lorraine", "louise", "lucia",
    "lucy", "lydia", "lynn", "madeleine", "maggie", "marcia", "margaret", "maria", "marianne",
    "marie", "marilyn", "marina", "marion", "marjorie", "marta", "martha", "mary", "maureen",
    "megan", "melania", "melanie", "melissa", "meredith", "michelle", "mildred", "miriam",
    "molly", "monica", "nadia", "nancy", "naomi", "natalie", "natasha", "nicole", "nina", "nora",
    "norma", "olga", "olivia", "pamela", "patricia", "patti", "paula", "pauline", "peggy",
    "penelope", "phyllis", "priscilla", "rachel", "rebecca", "renee", "rita", "roberta", "robin",
    "rosa", "rose", "rosemary", "ruth", "sabrina", "sally", "samantha", "sandra", "sara", "sarah",
    "selma", "shannon", "sharon", "sheila", "shirley", "silvia", "sofia", "sonia", "sophia",
    "sophie", "stella", "stephanie", "susan", "susanna", "suzanne", "sylvia", "tamara", "tania",
    "tanya", "tara", "teresa", "theresa", "tiffany", "tina", "tracy", "ursula", "valerie",
    "vanessa", "vera", "veronica", "victoria", "viola", "violet", "virginia", "vivian", "wanda",
    "wendy", "yolanda", "yvonne", "zoe",
    // clang-format on
});

}  // namespace detto::inline v0::detail::en
