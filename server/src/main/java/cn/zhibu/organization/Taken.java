package cn.zhibu.organization;

import java.util.Map;
import java.util.Set;

/**
 * What of a file is somebody's already.
 *
 * @param numbers student and staff numbers in use
 * @param byIdNumber for each identity number asked for that is in use, the number of whose it is
 */
public record Taken(Set<String> numbers, Map<String, String> byIdNumber) {
    public Taken {
        numbers = Set.copyOf(numbers);
        byIdNumber = Map.copyOf(byIdNumber);
    }
}
