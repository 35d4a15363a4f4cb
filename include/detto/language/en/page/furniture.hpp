// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/phrase_table.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::en_page {

inline constexpr auto copyright_letters = make_word_rows({"c"});

// Text of whole lines: navigation, buttons, players, banners.
inline constexpr auto furniture_lines = make_phrase_rows({
    // clang-format off
    // navigation
    "skip to content", "skip to main content", "skip to navigation", "skip to main",
    "skip to search", "skip to footer", "menu", "main menu", "home", "home page", "homepage",
    "search", "search for", "sections", "all sections", "navigation", "toggle navigation",
    "open menu", "close menu", "open navigation menu", "clear", "clear icon", "close", "close icon",
    "search icon", "menu icon", "back", "back to top", "top", "next", "previous", "next article",
    "previous article", "next story", "previous story", "next up", "up next", "view all", "see all",
    "see more", "show more", "show less", "load more", "more", "contents", "table of contents",
    "jump to comments", "breaking news", "live", "live tv", "live radio", "live updates",
    "listen live", "watch live", "weather", "sports", "sport", "opinion", "politics", "business",
    "world", "world news", "us news", "u.s news", "uk news", "national", "local news", "technology",
    "entertainment", "lifestyle", "health", "science", "obituaries", "classifieds", "e paper",
    "epaper", "top stories", "latest", "latest news", "news", "english", "contact", "contact us",
    "about", "about us", "help", "faq", "advertise with us", "advertise", "careers", "sitemap",
    "site map",
    // accounts
    "sign in", "sign up", "sign out", "log in", "log out", "login", "register", "my account",
    "subscribe", "subscribe now", "subscribe today", "become a member", "donate", "donate now",
    "create an account", "create account", "already a subscriber", "already a subscriber log in",
    "manage account",
    // sharing and comments
    "share", "share this", "share this article", "share this story", "share this post",
    "share on facebook", "share on twitter", "share on x", "share on linkedin", "share via email",
    "share by email", "share full article", "facebook", "twitter", "x", "linkedin", "whatsapp",
    "telegram", "reddit", "pinterest", "instagram", "youtube", "tiktok", "flipboard", "messenger",
    "email", "e mail", "email this article", "print", "print this article", "copy link",
    "link copied", "copy article link", "save", "save article", "save for later", "bookmark",
    "gift article", "gift this article", "follow", "follow us", "following", "like", "tweet",
    "comment", "comments", "leave a comment", "post a comment", "view comments", "show comments",
    "hide comments", "join the conversation", "add a comment", "report this ad", "reactions",
    "reply",
    // advertisement
    "advertisement", "advertising", "advertisements", "ad", "ads", "sponsored", "sponsored content",
    "paid content", "promoted", "promoted content", "partner content",
    "advertisement story continues below", "story continues below advertisement",
    "story continues below", "article continues below", "article continues after advertisement",
    "article continues below advertisement", "continue reading below", "remove ads",
    "scroll to continue", "this is an advertisement",
    // other parts of the page, other articles
    "continue reading", "keep reading", "read more", "read full article", "read the full story",
    "read the full article", "full text", "abstract", "full story", "click to expand", "expand",
    "tap to unmute", "click here", "learn more", "read next", "tags", "topics", "filed under",
    "in this article", "key points", "newsletters", "newsletter", "photo gallery", "gallery",
    "photos", "video", "videos", "slideshow", "image", "view gallery", "view photos",
    "view image in fullscreen", "open image in gallery", "open image modal", "enlarge image",
    "enlarge", "hide caption", "toggle caption", "show caption", "caption", "view slideshow",
    "image gallery",
    // media players
    "play", "pause", "play video", "watch video", "watch now", "mute", "unmute", "loading",
    "loading video", "video player is loading", "now playing", "play audio", "audio", "podcast",
    "listen", "listen to this article", "listen to article", "transcript", "subtitles", "captions",
    "settings", "fullscreen", "picture in picture", "autoplay", "current time", "duration",
    "replay", "restart", "your browser does not support video", "please wait", "volume",
    "0 seconds of", "this video cannot be played",
    // legal notices
    "privacy policy", "privacy", "privacy notice", "terms", "terms of use", "terms of service",
    "terms and conditions", "cookie policy", "cookies", "cookie settings", "cookie preferences",
    "manage cookies", "manage preferences", "accept", "accept all", "accept cookies",
    "accept all cookies", "reject all", "i accept", "i agree", "do not sell my info",
    "all rights reserved", "copyright", "accessibility", "your privacy choices", "got it",
    "no thanks", "not now", "allow", "dismiss",
    // clang-format on
});

// Beginnings of lines. An opening that could also begin a sentence of the news must be long enough
// to be unambiguous.
inline constexpr auto furniture_openings = make_phrase_rows({
    // clang-format off
    "read more", "also read", "read also", "see also", "read next", "read this next", "read it all",
    "more on this", "more from", "more on", "related article", "related articles",
    "related stories", "related story", "related content", "related coverage", "related news",
    "recommended for you", "you may also like", "you might also like", "you may also be interested",
    "watch below", "watch the video", "watch the full", "watch the latest", "watch more",
    "listen to the full", "story continues below", "article continues below",
    "story continues after", "article continues after", "scroll down", "click here", "click to",
    "click on", "tap here", "tap to", "swipe", "copyright", "all rights reserved",
    "this website uses cookies", "this site uses cookies", "we use cookies", "by clicking",
    "by signing up", "by subscribing", "by continuing to", "by using this site",
    "by entering your email", "your email address will not", "your subscription",
    "please enable javascript", "please enter", "please check your", "enable javascript",
    "javascript is", "you need to enable javascript", "this video is", "this content is",
    "we are sorry this video", "an error occurred", "something went wrong",
    "support our journalism", "support independent", "get our", "get the latest",
    "get breaking news", "get unlimited", "get full access", "get more", "never miss",
    "already have an account", "not a subscriber", "to continue reading",
    "this article is for subscribers", "to comment on", "want to receive", "want more",
    "for more information visit", "for more sign up", "for more news", "follow us", "follow him on",
    "follow her on", "follow them on", "like us on", "find us on", "connect with us",
    "download the app", "download our", "sign up for", "sign up to", "sign up by", "sign up here",
    "subscribe to", "subscribe for", "subscribe here", "join our", "join us on",
    "join the conversation", "share your", "send us your", "email the author", "email the writer",
    "reach him at", "reach her at", "reach the reporter", "view this post on", "view on twitter",
    "a post shared by", "do you have a tip", "got a tip", "have a tip", "report an error",
    "report a typo", "this material may not be", "the views expressed in this", "check out our",
    "photos of the day", "most read in", "skip past newsletter promotion",
    "after newsletter promotion", "recommended videos", "recommended stories", "sponsored by",
    "presented by", "brought to you by", "advertise with", "breaking news alerts",
    // clang-format on
});

// Headings of lists of other articles.
inline constexpr auto list_headings = make_phrase_rows({
    // clang-format off
    "related", "read more", "read next", "more", "also read", "see also", "more stories",
    "more news", "most read", "most popular", "most viewed", "most commented", "most shared",
    "trending", "trending now", "trending stories", "popular", "popular now", "recommended",
    "recommended videos", "recommended stories", "recommended for you", "recommended reading",
    "related articles", "related stories", "related story", "related article", "related content",
    "related news", "related topics", "related links", "related coverage", "related posts",
    "you may also like", "you might also like", "you may like", "more from this section",
    "more in news", "editors picks", "editor's picks", "editor’s picks", "must read", "must reads",
    "don't miss", "don’t miss", "top stories", "latest news", "latest stories", "latest videos",
    "in other news", "what to read next", "up next", "more on this story", "more on this",
    "more top stories", "from around the web", "around the web", "sponsored links", "short reads",
    "further reading",
    // clang-format on
});

// Phrases that mark a line as a notice about the page itself, anywhere in the line.
inline constexpr auto furniture_anywhere = make_phrase_rows({
    // clang-format off
    "all rights reserved", "privacy policy", "terms of service", "terms of use", "min read",
    "minute read", "minutes read", "uses cookies", "use cookies", "may not be published broadcast",
    "story continues below", "enable javascript", "restricted from playing in your location",
    "appeared first on",
    // clang-format on
});

inline constexpr auto counted = make_word_rows({
    // clang-format off
    "of", "photo", "photos", "image", "images", "picture", "pictures", "slide", "slides", "video",
    "videos", "comment", "comments", "share", "shares", "like", "likes", "view", "views",
    "reaction", "reactions", "min", "mins", "minute", "minutes", "hour", "hours", "day", "days",
    "week", "weeks", "month", "months", "hr", "hrs", "ago", "read", "listen", "watch", "items",
    "results", "followers", "replies", "updates",
    // clang-format on
});

inline constexpr auto promotion_verbs = make_word_rows({
    // clang-format off
    "join", "follow", "subscribe", "sign", "download", "click", "get", "like", "support", "listen",
    "tune", "register", "donate", "try", "enter", "stay", "receive", "share", "find", "check",
    "visit",
    // clang-format on
});

inline constexpr auto promotion_goods = make_word_rows({
    // clang-format off
    "newsletter", "newsletters", "channel", "channels", "telegram", "twitter", "facebook",
    "instagram", "whatsapp", "youtube", "tiktok", "linkedin", "podcast", "podcasts", "inbox", "app",
    "subscription", "soundcloud", "itunes", "spotify", "snapchat", "pinterest", "alerts",
    "notifications",
    // clang-format on
});

}  // namespace detto::inline v0::detail::en_page
