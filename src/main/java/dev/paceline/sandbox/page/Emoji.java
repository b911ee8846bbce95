package dev.paceline.sandbox.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The common ones of Slack's emoji shortcodes. A name that is not here stays as it was typed, as in Slack. */
final class Emoji {
    private static final Pattern SHORTCODE = Pattern.compile(":([a-z0-9_+'-]+):");

    private static final Map<String, String> BY_NAME = read("""
            grinning 😀 smiley 😃 smile 😄 grin 😁 laughing 😆 satisfied 😆 sweat_smile 😅 rolling_on_the_floor_laughing 🤣 joy 😂
            slightly_smiling_face 🙂 simple_smile 🙂 upside_down_face 🙃 wink 😉 blush 😊 innocent 😇 heart_eyes 😍 star-struck 🤩
            kissing_heart 😘 yum 😋 stuck_out_tongue 😛 zany_face 🤪 hugging_face 🤗 thinking_face 🤔 zipper_mouth_face 🤐
            neutral_face 😐 expressionless 😑 no_mouth 😶 smirk 😏 unamused 😒 face_with_rolling_eyes 🙄 grimacing 😬 relieved 😌
            pensive 😔 sleepy 😪 sleeping 😴 mask 😷 nerd_face 🤓 sunglasses 😎 partying_face 🥳 confused 😕 worried 😟
            slightly_frowning_face 🙁 open_mouth 😮 astonished 😲 flushed 😳 pleading_face 🥺 cry 😢 sob 😭 scream 😱 sweat 😓
            weary 😩 tired_face 😫 triumph 😤 rage 😡 angry 😠 skull 💀 ghost 👻 robot_face 🤖 see_no_evil 🙈
            wave 👋 hand ✋ raised_hand ✋ ok_hand 👌 crossed_fingers 🤞 v ✌️ point_left 👈 point_right 👉 point_up_2 👆
            point_down 👇 point_up ☝️ +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 fist ✊ facepunch 👊 punch 👊 clap 👏
            raised_hands 🙌 open_hands 👐 handshake 🤝 pray 🙏 writing_hand ✍️ muscle 💪 eyes 👀 eye 👁️ brain 🧠 speaking_head_in_silhouette 🗣️
            bust_in_silhouette 👤 busts_in_silhouette 👥 raising_hand 🙋 shrug 🤷 face_palm 🤦 runner 🏃 climbing 🧗
            heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤 broken_heart 💔
            sparkling_heart 💖 100 💯 boom 💥 collision 💥 dizzy 💫 sweat_drops 💦 dash 💨 speech_balloon 💬 thought_balloon 💭 zzz 💤
            fire 🔥 star ⭐ star2 🌟 sparkles ✨ zap ⚡ sunny ☀️ partly_sunny ⛅ cloud ☁️ umbrella ☔ snowflake ❄️ rainbow 🌈
            seedling 🌱 evergreen_tree 🌲 four_leaf_clover 🍀 herb 🌿 rose 🌹 sunflower 🌻 cherry_blossom 🌸 earth_africa 🌍
            coffee ☕ tea 🍵 beer 🍺 beers 🍻 champagne 🍾 clinking_glasses 🥂 cake 🍰 birthday 🎂 pizza 🍕 cookie 🍪 apple 🍎
            tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 trophy 🏆 medal 🏅 sports_medal 🏅 first_place_medal 🥇
            second_place_medal 🥈 third_place_medal 🥉 dart 🎯 game_die 🎲 checkered_flag 🏁 soccer ⚽ crown 👑 gem 💎
            rocket 🚀 airplane ✈️ car 🚗 truck 🚚 bike 🚲 house 🏠 office 🏢 factory 🏭 hospital 🏥 bank 🏦 school 🏫 construction 🚧
            phone ☎️ telephone_receiver 📞 iphone 📱 computer 💻 desktop_computer 🖥️ email 📧 e-mail 📧 envelope ✉️ incoming_envelope 📨
            mailbox 📫 package 📦 memo 📝 pencil 📝 pencil2 ✏️ clipboard 📋 date 📅 calendar 📆 spiral_calendar_pad 🗓️
            chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 card_index 📇 pushpin 📌 round_pushpin 📍
            paperclip 📎 link 🔗 scissors ✂️ file_folder 📁 open_file_folder 📂 newspaper 📰 book 📖 books 📚 bookmark 🔖 moneybag 💰
            dollar 💵 euro 💶 credit_card 💳 receipt 🧾 mag 🔍 lock 🔒 unlock 🔓 key 🔑 hammer 🔨 wrench 🔧 gear ⚙️ bulb 💡
            bell 🔔 no_bell 🔕 loudspeaker 📢 mega 📣 hourglass ⌛ hourglass_flowing_sand ⏳ watch ⌚ alarm_clock ⏰ stopwatch ⏱️
            clock3 🕒 sunrise 🌅 calling 📲 satellite 🛰️ microphone 🎤 headphones 🎧 movie_camera 🎥 camera 📷 tv 📺
            white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ warning ⚠️
            no_entry ⛔ no_entry_sign 🚫 exclamation ❗ heavy_exclamation_mark ❗ question ❓ grey_question ❔ information_source ℹ️
            bangbang ‼️ recycle ♻️ heavy_plus_sign ➕ heavy_minus_sign ➖ arrow_up ⬆️ arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️
            arrow_upper_right ↗️ arrow_lower_right ↘️ arrow_up_small 🔼 arrow_down_small 🔽 small_red_triangle 🔺
            small_red_triangle_down 🔻 leftwards_arrow_with_hook ↩️ arrow_right_hook ↪️ arrows_counterclockwise 🔄 repeat 🔁
            fast_forward ⏩ rewind ⏪ new 🆕 free 🆓 ok 🆗 cool 🆒 up 🆙 sos 🆘 one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣
            seven 7️⃣ eight 8️⃣ nine 9️⃣ zero 0️⃣ keycap_ten 🔟 hash #️⃣ red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡
            large_green_circle 🟢 large_blue_circle 🔵 large_purple_circle 🟣 white_circle ⚪ black_circle ⚫
            large_green_square 🟩 large_red_square 🟥 white_large_square ⬜ black_large_square ⬛ small_blue_diamond 🔹
            large_blue_diamond 🔷 flag-nl 🇳🇱 flag-de 🇩🇪 de 🇩🇪 flag-es 🇪🇸 es 🇪🇸 flag-gb 🇬🇧 gb 🇬🇧 flag-us 🇺🇸 us 🇺🇸
            """);

    private Emoji() {}

    static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static String replaced(String text) {
        return SHORTCODE
                .matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(BY_NAME.getOrDefault(code.group(1), code.group())));
    }

    private static Map<String, String> read(String list) {
        String[] words = list.strip().split("\\s+", -1);
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            byName.put(words[i], words[i + 1]);
        }
        return Map.copyOf(byName);
    }
}
